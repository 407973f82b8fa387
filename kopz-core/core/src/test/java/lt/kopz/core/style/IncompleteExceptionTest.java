package lt.kopz.core.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.LibraryClasses;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.group.Sector;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a builder says that lacks a part which cannot be left out. */
class IncompleteExceptionTest {

    /** Every type of the library that is made by a builder, apart from a language, whose builder is given what it needs. */
    static Stream<Class<?>> built() {
        return LibraryClasses.ALL.stream()
                .filter(type -> type.getSimpleName().equals("Builder"))
                .flatMap(type -> type.getEnclosingClass().stream())
                .filter(type -> !type.getSimpleName().startsWith("Immutable") && !type.isInterface())
                .map(JavaClass::reflect)
                .filter(type -> type != Wording.class);
    }

    private static Object buildEmpty(Class<?> type) throws Throwable {
        Object builder = type.getMethod("builder").invoke(null);
        Method build = builder.getClass().getMethod("build");
        try {
            return build.invoke(builder);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    @ParameterizedTest
    @MethodSource("built")
    void an_empty_builder_builds_or_says_which_parts_of_what_are_to_be_set(Class<?> type) {
        Throwable thrown = catchThrowable(() -> buildEmpty(type));
        if (thrown != null) {
            assertThat(thrown)
                    .isExactlyInstanceOf(IncompleteException.class)
                    .hasMessageMatching(type.getSimpleName() + " lacks \\w+"
                            + "(; set it|(, \\w+)* and \\w+; set them) before build\\(\\)");
        }
    }

    @Test
    void most_types_have_parts_that_cannot_be_left_out() {
        List<Class<?>> all = built().toList();
        assertThat(all).contains(Need.class, Sector.class, UnitPrice.class);
        assertThat(all.stream().filter(type -> catchThrowable(() -> buildEmpty(type)) instanceof IncompleteException))
                .hasSizeGreaterThan(all.size() / 2);
    }

    @Test
    void the_missing_parts_are_named_in_plain_words() {
        assertThatThrownBy(() -> UnitPrice.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("UnitPrice lacks amount and units; set them before build()");
        assertThatThrownBy(() -> UnitPrice.builder().units(3).build())
                .hasMessage("UnitPrice lacks amount; set it before build()");
        assertThatThrownBy(() -> Need.builder().build())
                .hasMessage("Need lacks id, amount, plan, period and effective; set them before build()");
    }

    @Test
    void what_is_no_list_of_missing_parts_stays_as_it_is() {
        assertThat(new IncompleteException("the parts form a circle")).hasMessage("the parts form a circle");
    }
}
