package symmetrylab.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
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
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules for the classes below one root package. The root is a parameter so that the same rules pass on the program and
 * fail on samples.
 *
 * @param root the package around all others
 */
public record ArchitectureRules(String root) {

    private static final Set<String> BASE_PACKAGES =
            ModuleLayer.boot().findModule("java.base").orElseThrow().getPackages();

    /** The functions of Math whose last bit depends on the machine. */
    private static final Set<String> INEXACT = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot");

    private static final Set<String> FILES = Set.of(
            "java.io.File",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile");

    private static final Set<String> TEXT_OWNERS =
            Set.of("java.lang.String", "java.io.PrintStream", "java.io.PrintWriter");

    private static final Set<String> FORMATTING = Set.of("format", "formatted", "printf");

    /** The methods of Java that write a double, apart from the compiler's own concatenation of strings. */
    private static final Set<String> DOUBLE_WRITERS = Set.of(
            "java.lang.Double.toString(double)",
            "java.lang.Double.toString()",
            "java.lang.String.valueOf(double)",
            "java.lang.StringBuilder.append(double)",
            "java.lang.StringBuilder.insert(int, double)",
            "java.math.BigDecimal.valueOf(double)",
            "java.io.PrintStream.print(double)",
            "java.io.PrintStream.println(double)");

    /** They write numbers and letters as the machine's owner does, such as digits in Arabic. */
    private static final Set<String> LOCAL_WRITERS = Set.of(
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()");

    /** The methods of Class that do not reflect on members. */
    private static final Set<String> CLASS_METHODS =
            Set.of("getName", "getSimpleName", "isInstance", "cast", "desiredAssertionStatus", "getEnumConstants");

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
     * @param room the room with its package; only the package for classes in no room
     * @param rooms names of rooms; "" for classes in none
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

    /** Only {@code packages} use the classes of the screen. */
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

    /** Only {@code packages} use the classes of AWT. */
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

    /** {@code packages} use neither a clock nor a locale nor a generator without a seed. */
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

    /** Nothing turns a double into text by the methods of Java, whose digits differ between its versions. */
    public ArchRule numbersByOneWriter() {
        return noClasses()
                .should(callWhere(
                        "a method that writes a double",
                        access -> DOUBLE_WRITERS.contains(access.getTarget().getFullName())))
                .because("NumberText writes the same digits on every version of Java");
    }

    /** No class writes text that depends on the machine's locale. */
    public ArchRule textsWithoutLocale() {
        return noClasses()
                .should(callWhere(
                        "a method that asks for the machine's locale",
                        access -> LOCAL_WRITERS.contains(access.getTarget().getFullName())))
                .because("the same experiment gives the same bytes in every country");
    }

    /**
     * {@code packages} use nothing that a browser's runtime lacks.
     *
     * @param rooms their rooms that read files, which are exempt
     * @param resources packages that may read shipped resources
     * @param exceptions names of exempt classes; nested classes belong to their outermost one
     */
    public ArchRule portable(
            List<String> packages, List<String> rooms, List<String> resources, Set<String> exceptions) {
        DescribedPredicate<JavaClass> core = portableCore(packages, rooms);
        return classes()
                .that(DescribedPredicate.describe(
                        core.getDescription() + " and are no exception",
                        type -> core.test(type) && !exceptions.contains(outermost(type))))
                .should(new ArchCondition<>("use nothing that a browser's runtime lacks") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        missingInBrowsers(type, resources)
                                .forEach(what -> events.add(
                                        SimpleConditionEvent.violated(type, type.getFullName() + " uses " + what)));
                    }
                })
                .because("the engine and the figures run in a browser too");
    }

    /** Outside {@code rooms}, which read files, {@code packages} do not use them. */
    public ArchRule noFileRooms(List<String> packages, List<String> rooms) {
        return noClasses()
                .that(portableCore(packages, rooms))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(insideAll(rooms.toArray(String[]::new)))
                .because("a browser has no files and leaves out what reads them");
    }

    /** The outermost classes of {@code packages} that use something that a browser's runtime lacks. */
    public Set<String> notPortable(
            JavaClasses classes, List<String> packages, List<String> rooms, List<String> resources) {
        DescribedPredicate<JavaClass> core = portableCore(packages, rooms);
        return classes.stream()
                .filter(core)
                .filter(type -> !missingInBrowsers(type, resources).isEmpty())
                .map(ArchitectureRules::outermost)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private DescribedPredicate<JavaClass> portableCore(List<String> packages, List<String> rooms) {
        return resideInAnyPackage(insideAll(packages.toArray(String[]::new)))
                .and(outside(rooms.toArray(String[]::new)))
                .as("classes of " + packages + " outside " + rooms);
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type.getFullName());
    }

    private Set<String> missingInBrowsers(JavaClass type, List<String> resources) {
        boolean readsResources =
                resideInAnyPackage(insideAll(resources.toArray(String[]::new))).test(type);
        Set<String> missing = new TreeSet<>();
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (isMissingInBrowsers(target.getFullName())) {
                missing.add(target.getFullName());
            }
        }
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
            String owner = access.getTargetOwner().getFullName();
            String name = access.getTarget().getName();
            boolean isResource = owner.startsWith("java.lang.Class") && name.startsWith("getResource");
            boolean formats = TEXT_OWNERS.contains(owner) && FORMATTING.contains(name);
            boolean isParallel = owner.startsWith("java.util.") && name.startsWith("parallel");
            boolean reflects = owner.equals("java.lang.Class") && !isResource && !CLASS_METHODS.contains(name);
            boolean isAllowedResource = isResource && readsResources;
            if (formats
                    || isParallel
                    || reflects
                    || (isResource && !readsResources)
                    || !isAllowedResource && BrowserLibrary.lacks(access)) {
                missing.add(owner + "." + name);
            }
        }
        return missing;
    }

    private static boolean isMissingInBrowsers(String type) {
        return type.startsWith("java.nio.file.")
                || type.startsWith("java.nio.channels.")
                || type.startsWith("java.net.")
                || type.startsWith("java.text.")
                || type.startsWith("java.lang.reflect.")
                || type.startsWith("java.lang.Thread")
                || type.startsWith("java.lang.Process")
                || type.startsWith("java.util.Formatter")
                || FILES.contains(type)
                || (type.startsWith("java.util.concurrent.")
                        && !type.startsWith("java.util.concurrent.atomic.")
                        && !type.equals("java.util.concurrent.CancellationException"));
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

    /** No interface has a constant that must be made first. */
    public ArchRule noConstantsOfInterfaces(List<String> packages) {
        return fields().that()
                .areDeclaredInClassesThat(resideInAnyPackage(insideAll(packages.toArray(String[]::new))))
                .and()
                .areDeclaredInClassesThat()
                .areInterfaces()
                .should(new ArchCondition<>("be numbers or texts") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        boolean isPlain = field.getRawType().isPrimitive()
                                || field.getRawType().isEquivalentTo(String.class);
                        boolean ofTheCompiler = field.getModifiers().contains(JavaModifier.SYNTHETIC);
                        if (!isPlain && !ofTheCompiler) {
                            events.add(SimpleConditionEvent.violated(field, field.getFullName()));
                        }
                    }
                })
                .because("the compiler of the page reads them before they are made, once it has called a method there");
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
