package symmetrylab.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What classes below one root package may do, so that the same rules hold for the program and can be seen to fail on
 * samples.
 *
 * @param root the package around all others
 */
public record ArchitectureRules(String root) {

    private static final Set<String> BASE_PACKAGES =
            ModuleLayer.boot().findModule("java.base").orElseThrow().getPackages();

    /** The functions of Math whose last bit is the machine's. */
    private static final Set<String> INEXACT = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot");

    /** A package may use java.base, itself, {@code packages} of ours and {@code libraries}, and nothing else. */
    public ArchRule mayOnlyUse(String subject, List<String> packages, List<String> libraries, String because) {
        String[] allowed = Stream.concat(
                        Stream.concat(Stream.of(subject), packages.stream()).map(this::inside), libraries.stream())
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(inside(subject))
                .should()
                .onlyDependOnClassesThat(inJavaBase().or(inAnyPackage(allowed)))
                .as(subject + " may only use " + packages + " and " + libraries)
                .because(because);
    }

    /** Packages have no cycles. */
    public ArchRule noCycles() {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package that needs what needs it cannot be understood alone");
    }

    /** Rooms, the packages inside packages, have no cycles. */
    public ArchRule noCyclesOfRooms() {
        return slices().matching(root + ".(*).(*)..")
                .should()
                .beFreeOfCycles()
                .because("a room that needs what needs it cannot be understood alone");
    }

    /**
     * Of its own package a room may use itself and {@code rooms}, and nothing else.
     *
     * @param owner the package around the room
     * @param room the room with its package; the package alone is what stands in no room
     * @param rooms names of rooms; "" is what stands in none
     */
    public ArchRule roomMayOnlyUse(String owner, String room, List<String> rooms) {
        String[] allowed = Stream.concat(
                        Stream.of(root + "." + room),
                        rooms.stream().map(name -> root + "." + owner + (name.isEmpty() ? "" : "." + name)))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + "." + room)
                .should()
                .onlyDependOnClassesThat(
                        DescribedPredicate.not(inAnyPackage(inside(owner))).or(inAnyPackage(allowed)))
                .as(room + " may only use the rooms " + rooms + " of " + owner)
                .because("what is found in one room must not be needed in the other");
    }

    /** Only {@code packages} see what is on the screen. */
    public ArchRule screenOnlyIn(String... packages) {
        return noClasses()
                .that(outside(packages))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx.scene..",
                        "javafx.stage..",
                        "javafx.animation..",
                        "javafx.application..",
                        "javafx.css..")
                .because("what is computed must run, and be tested, without a window");
    }

    /** Only {@code packages} see the classes of AWT. */
    public ArchRule awtOnlyIn(String... packages) {
        return noClasses()
                .that(outside(packages))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.awt..")
                .because("figures speak to a pen, and AWT is one way to hold it");
    }

    /** Only {@code packages}, and the entry point, write to the standard streams. */
    public ArchRule standardStreamsOnlyIn(String... packages) {
        return noClasses()
                .that(outside(packages))
                .and()
                .doNotHaveFullyQualifiedName(root + ".Main")
                .should(ACCESS_STANDARD_STREAMS)
                .because("results go to standard output by the command line alone");
    }

    /** {@code packages} know neither the time nor the place nor a generator without a seed. */
    public ArchRule sameEverywhere(String... packages) {
        return noClasses()
                .that(resideInAnyPackage(insideAll(packages)))
                .should(callWhere("the clock, the default locale or a generator of java.base", access -> {
                    String owner = access.getTargetOwner().getFullName();
                    String name = access.getTarget().getName();
                    return owner.equals("java.util.Random")
                            || owner.equals("java.util.SplittableRandom")
                            || owner.equals("java.util.concurrent.ThreadLocalRandom")
                            || (owner.equals("java.lang.Math") && name.equals("random"))
                            || (owner.equals("java.lang.System")
                                    && (name.equals("nanoTime") || name.equals("currentTimeMillis")))
                            || owner.startsWith("java.time.")
                            || (owner.equals("java.util.Locale") && name.equals("getDefault"));
                }))
                .because("the same file gives the same bits on every machine, at any time");
    }

    /** {@code packages} call no function of Math whose last bit depends on the machine. */
    public ArchRule exactFunctionsOnlyIn(String... packages) {
        return noClasses()
                .that(resideInAnyPackage(insideAll(packages)))
                .should(callWhere(
                        "an intrinsic of Math that is not exact",
                        access -> access.getTargetOwner().getFullName().equals("java.lang.Math")
                                && INEXACT.contains(access.getTarget().getName())))
                .because("the intrinsics of Math may differ in the last bit between machines; FastMath does not");
    }

    /** No static field can change. */
    public ArchRule noMutableStatics() {
        return fields().that()
                .areStatic()
                .should(new ArchCondition<>("be final, and private if they are arrays, which stay writable") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        Set<JavaModifier> modifiers = field.getModifiers();
                        boolean ofTheCompiler = modifiers.contains(JavaModifier.SYNTHETIC)
                                || field.getOwner().getModifiers().contains(JavaModifier.SYNTHETIC);
                        boolean fixed = modifiers.contains(JavaModifier.FINAL)
                                && (!field.getRawType().isArray() || modifiers.contains(JavaModifier.PRIVATE));
                        if (!ofTheCompiler && !fixed) {
                            events.add(SimpleConditionEvent.violated(field, field.getFullName() + " can change"));
                        }
                    }
                })
                .because("runs must not see each other");
    }

    private String inside(String name) {
        return root + "." + name + "..";
    }

    private DescribedPredicate<JavaClass> outside(String... packages) {
        return DescribedPredicate.not(resideInAnyPackage(insideAll(packages)));
    }

    private static DescribedPredicate<JavaClass> inJavaBase() {
        return DescribedPredicate.describe("java.base", type -> {
            JavaClass base = type.getBaseComponentType();
            return base.isPrimitive() || BASE_PACKAGES.contains(base.getPackageName());
        });
    }

    private static DescribedPredicate<JavaClass> inAnyPackage(String... packages) {
        DescribedPredicate<JavaClass> inside = resideInAnyPackage(packages);
        return DescribedPredicate.describe(inside.getDescription(), type -> inside.test(type.getBaseComponentType()));
    }

    private static ArchCondition<JavaClass> callWhere(String what, Predicate<JavaAccess<?>> forbidden) {
        return ArchConditions.accessTargetWhere(DescribedPredicate.describe(what, forbidden));
    }

    private String[] insideAll(String... packages) {
        return Arrays.stream(packages).map(this::inside).toArray(String[]::new);
    }
}
