/** Public holidays by country, for the rules that count working days. */
@NullMarked
package lt.kopz.holidays;

import org.jspecify.annotations.NullMarked;
