/** The main job as a program for the command line. */
@NullMarked
package lt.kopz.quickstart;

import org.jspecify.annotations.NullMarked;
