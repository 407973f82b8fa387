/** A Polish commune that does not exist: its dossier, its own rule, and its report in Polish and English. */
@NullMarked
package lt.kopz.poland;

import org.jspecify.annotations.NullMarked;
