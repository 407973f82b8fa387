/**
 * Dossiers as JSON: reading with every problem located, writing with the same bytes every time, and the JSON Schema.
 *
 * <p>{@link lt.kopz.core.json.Dossiers} is the way in. {@code load} gives a whole dossier or all problems, never part of one;
 * {@code read} throws them. The form has a version; every later version of kopz reads version 1.
 *
 * <p>The model carries no JSON annotation: how each type stands in JSON is described here, by codecs. Imports everything below it;
 * nothing in kopz-core imports it.
 */
@NullMarked
package lt.kopz.core.json;

import org.jspecify.annotations.NullMarked;
