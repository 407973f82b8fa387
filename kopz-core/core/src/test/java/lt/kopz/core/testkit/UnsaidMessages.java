package lt.kopz.core.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import lt.kopz.core.wording.CoreMessage;
import lt.kopz.core.wording.Message;

/**
 * The check that no message of an enum is left over: each is named by another class, or by a method of the enum. What facts hold, such as kinds,
 * is named by the facts. It needs ArchUnit.
 *
 * <pre>{@code
 * assertThat(UnsaidMessages.in(new ClassFileImporter().importPackages("embedder"))).isEmpty();
 * }</pre>
 *
 * <p>That patterns and messages belong together is for {@link lt.kopz.core.wording.MessagesContract}.
 */
public final class UnsaidMessages {
    /** The methods of an enum that name each constant, said or not. */
    private static final ImmutableSet<String> MADE_WITH = ImmutableSet.of("<clinit>", "$values", "values");

    private UnsaidMessages() {}

    /**
     * The messages that no class says.
     *
     * @param library the classes, without tests; all enums among them that are messages are looked at
     * @return such as {@code ScreenMessage.TITLE}, sorted by enum and name
     * @throws IllegalArgumentException if no enum among the classes is a message, so that the check would find nothing
     */
    public static ImmutableList<String> in(JavaClasses library) {
        ImmutableList<JavaClass> enums = library.stream()
                .filter(type -> type.isEnum()
                        // of what is not imported itself, no interfaces further up are known
                        && (type.isAssignableTo(Message.class) || type.isAssignableTo(CoreMessage.class)))
                .sorted(Comparator.comparing(JavaClass::getName))
                .collect(ImmutableList.toImmutableList());
        if (enums.isEmpty()) {
            throw new IllegalArgumentException(
                    "no enum among the " + library.size() + " classes is a Message; import the package that has one");
        }
        ImmutableList.Builder<String> unsaid = ImmutableList.builder();
        for (JavaClass messages : Iterables.filter(enums, each -> !isHeldByFacts(each))) {
            Set<String> constants = messages.getEnumConstants().stream()
                    .map(JavaEnumConstant::name)
                    .collect(Collectors.toSet());
            messages.getFields().stream()
                    .filter(field -> constants.contains(field.getName()))
                    .filter(field -> field.getAccessesToSelf().stream()
                            .allMatch(access -> access.getOriginOwner().equals(messages)
                                    && MADE_WITH.contains(access.getOrigin().getName())))
                    .map(JavaField::getName)
                    .sorted()
                    .forEach(name -> unsaid.add(messages.getSimpleName() + "." + name));
        }
        return unsaid.build();
    }

    /** Whether it is an attribute of a value. */
    private static boolean isHeldByFacts(JavaClass messages) {
        return messages.getMethodsWithReturnTypeOfSelf().stream()
                .anyMatch(method -> method.getModifiers().contains(JavaModifier.ABSTRACT)
                        && method.getRawParameterTypes().isEmpty());
    }
}
