/** What every user of Apache POI in kopz needs: packages whose bytes depend on nothing but what is written. */
@NullMarked
package lt.kopz.poi;

import org.jspecify.annotations.NullMarked;
