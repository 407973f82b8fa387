/**
 * One idea: each entity is described once, and everything else interprets the description.
 *
 * <p>Main types: {@link lt.kopz.core.shape.Shape}, the fields of an entity or of a part of one; {@link lt.kopz.core.shape.Field}, its name,
 * whether it has to be there, and how it is taken from an entity and given to a builder; {@link lt.kopz.core.shape.Kind}, what it holds.
 * The kinds are a closed set with a visitor, so that an interpreter that forgets one does not compile. The shapes themselves stand in one
 * class for each room of the house, such as {@link lt.kopz.core.shape.FundingShapes}.
 *
 * <p>Interpreters: codecs and JSON Schema ({@code json}), what is named and not there and in which currencies ({@code dossier}), the
 * tables of workbooks and CSV files ({@code kopz-sheets}), to which module alone this package is exported.
 *
 * <p>Imports all packages of entities.
 */
@NullMarked
package lt.kopz.core.shape;

import org.jspecify.annotations.NullMarked;
