/**
 * Makes kopz at home in Spring Boot: dossiers, figures and findings go in and out of controllers, reports are written as the reader asks, and what
 * is refused is answered with every problem at its place. {@link lt.kopz.spring.KopzAutoConfiguration} does all of it.
 */
@NullMarked
package lt.kopz.spring;

import org.jspecify.annotations.NullMarked;
