package lt.kopz.core.style;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * How the value classes of kopz are generated: hidden, behind the type that declares them.
 *
 * <p>Each type with {@code @Value.Immutable} in a package with this annotation offers its own {@code builder()}; the class that
 * implements it stays inside its package, and signatures name the declared type only. Builder methods for collections
 * take the singular: an attribute {@code aliases} is filled by {@code addAlias}, {@code addAliases} and
 * {@code addAllAliases}. A builder that lacks a part which cannot be left out throws an {@link IncompleteException}.
 *
 * <p>The annotation stays in the source: a class file that carried it would make the compilers of those who use the class
 * ask for the generator. Other modules may use it for value classes of their own.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        throwForInvalidImmutableState = IncompleteException.class,
        depluralize = true,
        depluralizeDictionary = {
            "address:addresses",
            "alias:aliases",
            "analysis:analyses",
            "basis:bases",
            "branch:branches",
            "criterion:criteria",
            "person:people",
            "series:series",
            "status:statuses"
        },
        allowedClasspathAnnotations = {Override.class})
public @interface KopzStyle {}
