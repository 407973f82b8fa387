/**
 * The main job as a program: reads a dossier, prints its figures and findings, and writes its yearly report.
 *
 * <p>It uses nothing but the published interfaces of kopz-core and kopz-reporting, and is an example of how to call them.
 */
@NullMarked
package lt.kopz.quickstart;

import org.jspecify.annotations.NullMarked;
