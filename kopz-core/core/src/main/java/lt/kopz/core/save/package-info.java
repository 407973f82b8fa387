/**
 * Files and folders that are saved whole or not at all: {@link lt.kopz.core.save.Saving}. Whatever kopz saves, it saves here. Imports
 * problem and what lies below it.
 */
@NullMarked
package lt.kopz.core.save;

import org.jspecify.annotations.NullMarked;
