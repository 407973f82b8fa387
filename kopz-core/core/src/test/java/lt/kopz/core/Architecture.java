package lt.kopz.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of the house, each made for the packages below a root, so that the same rule is held against the library and
 * against the canaries that break it.
 */
public final class Architecture {

    /** What is known of a number. */
    private static final ImmutableSet<String> FIGURES = ImmutableSet.of(
            "lt.kopz.core.money.AmountRange",
            "lt.kopz.core.money.Amounts",
            "lt.kopz.core.count.Headcount",
            "lt.kopz.core.count.Participations",
            "lt.kopz.core.count.Ratio",
            "javax.money.MonetaryAmount");

    /** Numbers as such: a drawing reckons lengths with them. */
    private static final ImmutableSet<String> NUMBERS = ImmutableSet.of("java.math.BigDecimal", "java.math.BigInteger");

    private static final ImmutableSet<String> ARITHMETIC =
            ImmutableSet.of("plus", "minus", "times", "over", "sum", "orZero", "add", "subtract", "multiply", "divide");

    /** The packages, ground floor first: each imports from lower floors only. A floor may still be empty. */
    static final ImmutableList<ImmutableSet<String>> FLOORS = ImmutableList.of(
            ImmutableSet.of("style", "logic", "member", "refusal"),
            ImmutableSet.of("money", "time", "count"),
            ImmutableSet.of("wording"),
            ImmutableSet.of("problem"),
            ImmutableSet.of("source", "privacy", "codec", "save"),
            ImmutableSet.of("figure"),
            ImmutableSet.of("party", "completeness"),
            ImmutableSet.of("regulation", "statistics"),
            ImmutableSet.of("group", "plan", "agreement"),
            ImmutableSet.of("attendance", "funding"),
            ImmutableSet.of("testimony"),
            ImmutableSet.of("shape"),
            ImmutableSet.of("dossier", "ledger"),
            ImmutableSet.of("leaf"),
            ImmutableSet.of("progress"),
            ImmutableSet.of("participation", "cost", "gap"),
            ImmutableSet.of("measure"),
            ImmutableSet.of("compliance"),
            ImmutableSet.of("claim"),
            ImmutableSet.of("check"),
            ImmutableSet.of("json"));

    private static final ImmutableSet<String> INEXACT = ImmutableSet.of(
            "double",
            "float",
            "java.lang.Double",
            "java.lang.Float",
            "java.util.OptionalDouble",
            "java.util.stream.DoubleStream");

    private static final ImmutableMap<String, ImmutableSet<String>> SURROUNDINGS =
            ImmutableMap.<String, ImmutableSet<String>>builder()
                    .put("java.lang.System", ImmutableSet.of("currentTimeMillis", "nanoTime", "getenv", "getProperty"))
                    .put("java.time.ZoneId", ImmutableSet.of("systemDefault"))
                    .put("java.util.Locale", ImmutableSet.of("getDefault", "setDefault"))
                    .put("java.util.TimeZone", ImmutableSet.of("getDefault", "setDefault"))
                    .buildOrThrow();

    private static final ImmutableSet<String> LOCALE_WHERE_NONE_IS_GIVEN = ImmutableSet.of(
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()");

    private Architecture() {}

    /** A package imports from lower floors only, and each package stands on a floor. */
    static ArchRule floors(String root) {
        return floors(root, FLOORS);
    }

    /** The same for a house with other floors. */
    public static ArchRule floors(String root, ImmutableList<ImmutableSet<String>> floors) {
        return classes().that().resideInAPackage(root + "..").should(standOnTheirFloor(root, floors));
    }

    /** What every module keeps to that has no floors of its own. */
    public static Stream<ArchRule> ofModule(String root) {
        return Stream.of(noCycles(root), exactNumbers(root), noSurroundings(root), silence(root), noMoneta(root));
    }

    /** No package needs itself by way of others. */
    public static ArchRule noCycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /** No binary fractions: not in a field, a parameter or a result, nor as a type argument of one. */
    public static ArchRule exactNumbers(String root) {
        return classes().that().resideInAPackage(root + "..").should(nameExactNumbersOnly());
    }

    /** The same input gives the same output everywhere: no clock, no default locale, no default zone. */
    public static ArchRule noSurroundings(String root) {
        return classes().that().resideInAPackage(root + "..").should(notAskTheMachine());
    }

    /** Numbers enter a document as figures of the engine, which explain themselves, or as facts; nothing that is written or drawn adds to them. */
    public static ArchRule nothingAddsUp(String root) {
        return noClasses().that().resideInAPackage(root + "..").should().accessTargetWhere(reckonWith(FIGURES));
    }

    /** The same of numbers of any kind, of what has no lengths to reckon with. */
    public static ArchRule noNumberAddsUp(String root) {
        return noClasses().that().resideInAPackage(root + "..").should().accessTargetWhere(reckonWith(NUMBERS));
    }

    private static DescribedPredicate<JavaAccess<?>> reckonWith(ImmutableSet<String> numbers) {
        return describe(
                "the target reckons with numbers",
                access -> numbers.contains(access.getTargetOwner().getName())
                        && ARITHMETIC.contains(access.getTarget().getName()));
    }

    /** The library returns what it has to say; it does not print or log it. One class keeps another library from logging. */
    public static ArchRule silence(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveFullyQualifiedName("lt.kopz.core.money.QuietStart")
                .should(dependOnClassesThat(resideInAnyPackage(
                        "java.util.logging..", "org.slf4j..", "org.apache.logging..", "org.apache.commons.logging..")))
                .orShould()
                .accessFieldWhere(describe(
                        "the target is System.out or System.err",
                        access -> access.getTargetOwner().isEquivalentTo(System.class)));
    }

    /** One package only turns to the factory of JSR 354, so that one place decides on its context. */
    public static ArchRule oneMoneyFactory(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".money..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javax.money.Monetary");
    }

    /** The implementation behind JSR 354 can be exchanged. */
    public static ArchRule noMoneta(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.javamoney..");
    }

    /** Findings and verdicts compare figures and facts: no rule makes a figure, nor an explanation of one. */
    static ArchRule rulesAskFigures(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".check..", root + ".compliance..")
                .should()
                .callMethodWhere(describe(
                        "the target makes a figure or an explanation",
                        call -> call.getTargetOwner().getPackageName().equals("lt.kopz.core.figure")
                                && Arrays.stream(call.getTargetOwner().reflect().getMethods())
                                        .anyMatch(method -> Modifier.isStatic(method.getModifiers())
                                                && method.getName().equals(call.getName()))));
    }

    /**
     * Statistics on victims stand apart: nothing that describes events, plans, people or the group names them, and they name nothing of
     * those.
     */
    static ArchRule victimsApart(String root) {
        String[] deeds = {
            root + ".party..",
            root + ".group..",
            root + ".plan..",
            root + ".agreement..",
            root + ".attendance..",
            root + ".funding..",
            root + ".ledger.."
        };
        String statistics = root + ".statistics..";
        return CompositeArchRule.of(noClasses()
                        .that()
                        .resideInAPackage(statistics)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(deeds))
                .and(noClasses()
                        .that()
                        .resideInAnyPackage(deeds)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(statistics))
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> standOnTheirFloor(String root, ImmutableList<ImmutableSet<String>> floors) {
        return new ArchCondition<>("import from lower floors only") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                String own = room(root, from).orElse("");
                int floor = floorOf(own, floors);
                if (floor < 0) {
                    events.add(SimpleConditionEvent.violated(
                            from, from.getName() + " stands on no floor: enter its package in Architecture.FLOORS"));
                    return;
                }
                for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                    room(root, dependency.getTargetClass())
                            .filter(other -> !other.equals(own) && floorOf(other, floors) >= floor)
                            .ifPresent(other -> events.add(SimpleConditionEvent.violated(
                                    dependency,
                                    own + " (floor " + floor + ") imports " + other + " (floor "
                                            + floorOf(other, floors) + "): " + dependency.getDescription())));
                }
            }
        };
    }

    /** The package right below the root that a class lives in; absent outside the root. */
    private static Optional<String> room(String root, JavaClass type) {
        String prefix = root + ".";
        String name = type.getBaseComponentType().getPackageName() + ".";
        return name.startsWith(prefix)
                ? Optional.of(name.substring(prefix.length()).replaceAll("\\..*", ""))
                : Optional.empty();
    }

    private static int floorOf(String room, ImmutableList<ImmutableSet<String>> floors) {
        for (int floor = 0; floor < floors.size(); floor++) {
            if (floors.get(floor).contains(room)) {
                return floor;
            }
        }
        return -1;
    }

    private static ArchCondition<JavaClass> nameExactNumbersOnly() {
        return new ArchCondition<>("name exact numbers only") {
            @Override
            public void check(JavaClass owner, ConditionEvents events) {
                for (JavaField field : owner.getFields()) {
                    check(field.getType(), "field " + field.getFullName(), events);
                }
                for (JavaCodeUnit unit : owner.getCodeUnits()) {
                    check(unit.getReturnType(), "result of " + unit.getFullName(), events);
                    unit.getParameterTypes().forEach(type -> check(type, "parameter of " + unit.getFullName(), events));
                }
            }

            private void check(JavaType type, String where, ConditionEvents events) {
                type.getAllInvolvedRawTypes().stream()
                        .map(raw -> raw.getBaseComponentType().getName())
                        .filter(INEXACT::contains)
                        .forEach(name ->
                                events.add(SimpleConditionEvent.violated(type, name + " is not exact: " + where)));
            }
        };
    }

    private static ArchCondition<JavaClass> notAskTheMachine() {
        return new ArchCondition<>("not ask the machine for the time, the language or the zone") {
            @Override
            public void check(JavaClass owner, ConditionEvents events) {
                for (JavaAccess<?> access : owner.getAccessesFromSelf()) {
                    String target = access.getTargetOwner().getName();
                    String member = access.getName();
                    boolean asks = target.equals("java.time.Clock")
                            || (target.startsWith("java.time.") && member.equals("now"))
                            || SURROUNDINGS
                                    .getOrDefault(target, ImmutableSet.of())
                                    .contains(member)
                            || LOCALE_WHERE_NONE_IS_GIVEN.contains(
                                    access.getTarget().getFullName());
                    if (asks) {
                        events.add(SimpleConditionEvent.violated(access, access.getDescription()));
                    }
                }
            }
        };
    }
}
