package lt.kopz.core.style;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.BuilderVisibility;

/** How builders are generated for records: for their own package alone. */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(builderVisibility = BuilderVisibility.PACKAGE, allowedClasspathAnnotations = Override.class)
public @interface RecordStyle {}
