package symmetrylab;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static symmetrylab.testing.ImportedClasses.PROGRAM;
import static symmetrylab.testing.ImportedClasses.SAMPLES;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.testing.ArchitectureRules;

@Tag("sources")
class ArchitectureTest {

    /** The packages that run in a browser too. */
    private static final List<String> CORE =
            List.of("numeric", "spec", "data", "nn", "recording", "analysis", "words", "figure", "page");

    /** Sub-packages of the core that read files, which works differently in a browser. */
    private static final List<String> FILE_ROOMS = List.of("spec.file", "data.file", "nn.file");

    /** Packages that may read resources, which a browser gets in another way. */
    private static final List<String> RESOURCE_ROOMS = List.of("words");

    /**
     * Classes of the core that are not portable.
     *
     * @param because why
     * @param types their names
     */
    private record Exceptions(String because, Set<String> types) {}

    private static final List<Exceptions> NOT_PORTABLE =
            List.of(new Exceptions("the one place with threads", Set.of("numeric.OrderedWork", "numeric.SharedWork")));

    private static final Path SOURCES = Path.of("src/main/java/symmetrylab");

    private static final ArchitectureRules RULES = new ArchitectureRules("symmetrylab");

    private static final ArchitectureRules SAMPLE_RULES = new ArchitectureRules("symmetrylab.testing.architecture");

    /**
     * The packages that a package may use besides java.base and itself.
     *
     * @param name the package
     * @param packages other packages of ours
     * @param libraries packages of libraries
     * @param because the reason for the limit
     */
    private record Allowance(String name, List<String> packages, List<String> libraries, String because) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Allowance> allowances() {
        String math = "org.apache.commons.math3..";
        return List.of(
                new Allowance("words", List.of(), List.of(), "sentences know nothing of what they speak of"),
                new Allowance(
                        "numeric",
                        List.of(),
                        List.of(math, "org.teavm.interop.."),
                        "everything else speaks in these values"),
                new Allowance(
                        "spec",
                        List.of("numeric", "words"),
                        List.of("javax.xml.stream.."),
                        "a file says what is wanted, not how"),
                new Allowance(
                        "data",
                        List.of("numeric", "spec", "words"),
                        List.of(math, "de.siegmar.fastcsv.."),
                        "data know no network"),
                new Allowance(
                        "nn",
                        List.of("numeric", "spec", "data", "words"),
                        List.of(math),
                        "the engine keeps no history"),
                new Allowance(
                        "recording",
                        List.of("numeric", "spec", "data", "nn", "words"),
                        List.of(math),
                        "keeping is not measuring"),
                new Allowance(
                        "analysis",
                        List.of("numeric", "spec", "data", "nn", "recording", "words"),
                        List.of(math),
                        "what is measured does not depend on how it is shown"),
                new Allowance(
                        "claims",
                        List.of("numeric", "spec", "data", "nn", "recording", "analysis", "figure", "words"),
                        List.of(math),
                        "a claim and its plot are the same in the window, on a page and on paper"),
                new Allowance(
                        "figure",
                        List.of("numeric", "spec", "data", "nn", "recording", "analysis", "words"),
                        List.of(math),
                        "one drawing serves the screen and every kind of file"),
                new Allowance(
                        "lesson",
                        List.of("numeric", "spec", "data", "nn", "recording", "analysis", "claims", "figure", "words"),
                        List.of("org.commonmark.."),
                        "a lesson is read and measured the same with and without a window"),
                new Allowance(
                        "typeset",
                        List.of("numeric", "figure"),
                        List.of("java.awt..", "org.scilab.forge.jlatexmath.."),
                        "formulas are outlines to all but who sets them"),
                new Allowance(
                        "export",
                        List.of(
                                "numeric",
                                "spec",
                                "data",
                                "nn",
                                "recording",
                                "analysis",
                                "claims",
                                "lesson",
                                "figure",
                                "words"),
                        List.of(
                                "java.awt..",
                                "javax.imageio..",
                                "org.apache.fontbox..",
                                "org.apache.pdfbox.io..",
                                "org.apache.commons.logging..",
                                "de.siegmar.fastcsv.."),
                        "pictures are made without a window"),
                new Allowance(
                        "page",
                        List.of(
                                "numeric",
                                "spec",
                                "data",
                                "nn",
                                "recording",
                                "analysis",
                                "claims",
                                "lesson",
                                "figure",
                                "words"),
                        List.of("org.teavm.jso.."),
                        "a browser trains and draws by the same classes"),
                new Allowance(
                        "cli",
                        List.of(
                                "numeric",
                                "spec",
                                "data",
                                "nn",
                                "recording",
                                "analysis",
                                "claims",
                                "lesson",
                                "figure",
                                "typeset",
                                "export",
                                "words"),
                        List.of("picocli.."),
                        "commands run without a display"),
                new Allowance(
                        "viewmodel",
                        List.of(
                                "numeric",
                                "spec",
                                "data",
                                "nn",
                                "recording",
                                "analysis",
                                "claims",
                                "lesson",
                                "figure",
                                "words"),
                        List.of("javafx.beans..", "javafx.collections..", "javafx.util.."),
                        "what the window does is tested without a toolkit"),
                new Allowance(
                        "view",
                        List.of(
                                "numeric",
                                "spec",
                                "data",
                                "nn",
                                "recording",
                                "analysis",
                                "claims",
                                "lesson",
                                "figure",
                                "viewmodel",
                                "words"),
                        List.of(
                                "javafx..",
                                "org.controlsfx..",
                                "impl.org.controlsfx..",
                                "atlantafx..",
                                "org.kordamp.."),
                        "the window shows immutable results and acts through view models"));
    }

    static List<Allowance> allowancesOfWhatExists() {
        return allowances().stream()
                .filter(allowance -> Files.isDirectory(SOURCES.resolve(allowance.name())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("allowancesOfWhatExists")
    void a_package_uses_only_the_packages_it_may(Allowance allowance) {
        ruleFor(RULES, allowance.name(), allowance).check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("allowancesOfWhatExists")
    void enough_classes_of_every_package_are_checked(Allowance allowance) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(allowance.name()))) {
            long sources = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".java") && !file.equals("package-info.java"))
                    .count();
            String name = "symmetrylab." + allowance.name();
            assertThat(PROGRAM.stream()
                            .filter(type -> type.getPackageName().equals(name)
                                    || type.getPackageName().startsWith(name + ".")))
                    .hasSizeGreaterThanOrEqualTo((int) sources);
        }
    }

    @Test
    void every_package_has_a_rule() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            Set<String> folders = files.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toSet());
            Set<String> ruled = allowances().stream().map(Allowance::name).collect(Collectors.toSet());
            ruled.add("app");
            assertThat(folders).isSubsetOf(ruled);
        }
    }

    @Test
    void packages_have_no_cycles() {
        RULES.noCycles().check(PROGRAM);
    }

    @Test
    void only_the_window_sees_the_screen() {
        screenRule(RULES).check(PROGRAM);
    }

    @Test
    void of_the_claims_only_their_pictures_see_figures() {
        noClasses()
                .that()
                .resideInAPackage("symmetrylab.claims..")
                .and()
                .resideOutsideOfPackage("symmetrylab.claims.shown..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("symmetrylab.figure..")
                .because("a claim is tried out the same with and without a window")
                .check(PROGRAM);
    }

    @Test
    void only_the_export_sees_awt() {
        awtRule(RULES).check(PROGRAM);
    }

    @Test
    void only_the_command_line_writes_to_the_standard_streams() {
        streamsRule(RULES).check(PROGRAM);
    }

    @Test
    void runs_depend_on_no_clock_locale_or_chance() {
        chanceRule(RULES).check(PROGRAM);
    }

    @Test
    void runs_call_no_function_that_is_not_exact() {
        exactRule(RULES).check(PROGRAM);
    }

    @Test
    void numbers_have_the_same_digits_on_every_java() {
        RULES.numbersByOneWriter().check(PROGRAM);
    }

    @Test
    void texts_are_the_same_in_every_country() {
        RULES.textsWithoutLocale().check(PROGRAM);
    }

    @Test
    void no_static_field_can_change() {
        RULES.noMutableStatics().check(PROGRAM);
    }

    @Test
    void the_core_uses_nothing_that_a_browser_lacks() {
        RULES.portable(CORE, FILE_ROOMS, RESOURCE_ROOMS, exceptions()).check(PROGRAM);
    }

    @Test
    void no_interface_of_the_core_has_a_constant_that_must_be_made() {
        RULES.noConstantsOfInterfaces(CORE).check(PROGRAM);
    }

    @Test
    void the_core_reads_no_files() {
        RULES.noFileRooms(CORE, FILE_ROOMS).check(PROGRAM);
    }

    @Test
    void every_exception_of_the_core_is_still_needed() {
        assertThat(RULES.notPortable(PROGRAM, CORE, FILE_ROOMS, RESOURCE_ROOMS))
                .as("remove from the exceptions what is gone or portable by now")
                .containsAll(exceptions());
    }

    private static Set<String> exceptions() {
        return NOT_PORTABLE.stream()
                .flatMap(list -> list.types().stream())
                .map(type -> "symmetrylab." + type)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FormatsText",
                "FormatsAPattern",
                "FormatsNumbers",
                "Reflects",
                "ReflectsOnMembers",
                "ReadsAResource",
                "StartsAThread",
                "RoundsByMath",
                "CallsStrictMath",
                "ReadsANumber",
                "RoundsADecimal",
                "SplitsLines",
                "JoinsStreams",
                "CountsDown",
                "SharesOutWork",
                "WorksInParallel",
                "ReadsAPath",
                "ReadsAFile",
                "ReadsAChannel",
                "OpensAConnection"
            })
    void the_rule_of_the_core_can_fail(String sample) {
        assertRefuses(SAMPLE_RULES.portable(CORE, FILE_ROOMS, RESOURCE_ROOMS, Set.of()), sample);
    }

    @Test
    void the_rule_of_the_core_allows_what_browsers_have() {
        assertThatThrownBy(() -> SAMPLE_RULES
                        .portable(CORE, FILE_ROOMS, RESOURCE_ROOMS, Set.of())
                        .check(SAMPLES))
                .hasMessageNotContaining("IsPortable");
    }

    @Test
    void every_test_that_opens_a_window_is_tagged() {
        List<JavaClass> opening = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS).importPackages("symmetrylab").stream()
                        .filter(type -> isAnnotated(type, ExtendWith.class, "WindowExtension")
                                || isAnnotated(type, ExtendWith.class, "ApplicationExtension"))
                        .toList();
        assertThat(opening).isNotEmpty().allMatch(type -> isAnnotated(type, Tag.class, "window"));
    }

    private static boolean isAnnotated(JavaClass type, Class<?> annotation, String value) {
        return type.getAnnotations().stream()
                .filter(each -> each.getRawType().isEquivalentTo(annotation))
                .map(each -> each.get("value").orElseThrow())
                .map(found -> found instanceof Object[] several ? Arrays.toString(several) : found.toString())
                .anyMatch(found -> found.contains(value));
    }

    @ParameterizedTest
    @MethodSource("allowances")
    void the_rule_of_every_package_can_fail(Allowance allowance) {
        // The rule is applied to the sample package "stranger", which uses a forbidden module.
        assertRefuses(ruleFor(SAMPLE_RULES, "stranger", allowance), "UsesAnotherModule");
        if (!allowance.packages().contains("spec") && !allowance.name().equals("spec")) {
            assertRefuses(ruleFor(SAMPLE_RULES, "stranger", allowance), "UsesAnotherPackage");
        }
    }

    @Test
    void every_other_rule_can_fail() {
        assertRefuses(SAMPLE_RULES.noCycles(), "NeedsSpec");
        assertRefuses(SAMPLE_RULES.noFileRooms(CORE, FILE_ROOMS), "UsesAFileRoom");
        assertRefuses(SAMPLE_RULES.noConstantsOfInterfaces(CORE), "HasAConstant");
        assertRefuses(screenRule(SAMPLE_RULES), "SeesTheScreen");
        assertRefuses(awtRule(SAMPLE_RULES), "SeesAwt");
        assertRefuses(streamsRule(SAMPLE_RULES), "Prints");
        assertRefuses(chanceRule(SAMPLE_RULES), "ReadsTheClock");
        assertRefuses(chanceRule(SAMPLE_RULES), "DrawsWithoutSeed");
        assertRefuses(exactRule(SAMPLE_RULES), "CallsAnIntrinsic");
        assertRefuses(SAMPLE_RULES.numbersByOneWriter(), "WritesADouble");
        assertRefuses(SAMPLE_RULES.numbersByOneWriter(), "AppendsADouble");
        assertRefuses(SAMPLE_RULES.textsWithoutLocale(), "FormatsForACountry");
        assertRefuses(SAMPLE_RULES.noMutableStatics(), "HasAVariable");
        assertRefuses(SAMPLE_RULES.noMutableStatics(), "ExposesAnArray");
    }

    private static ArchRule ruleFor(ArchitectureRules rules, String subject, Allowance allowance) {
        return rules.mayOnlyUse(subject, allowance.packages(), allowance.libraries(), allowance.because());
    }

    private static ArchRule screenRule(ArchitectureRules rules) {
        return rules.screenOnlyIn("view", "app");
    }

    private static ArchRule awtRule(ArchitectureRules rules) {
        return rules.awtOnlyIn("export", "typeset");
    }

    private static ArchRule streamsRule(ArchitectureRules rules) {
        return rules.standardStreamsOnlyIn("cli");
    }

    private static ArchRule chanceRule(ArchitectureRules rules) {
        return rules.sameEverywhere("nn", "recording", "analysis");
    }

    private static ArchRule exactRule(ArchitectureRules rules) {
        return rules.exactFunctionsOnlyIn("numeric", "data", "nn", "recording", "analysis");
    }

    private static void assertRefuses(ArchRule rule, String sample) {
        assertThatThrownBy(() -> rule.check(SAMPLES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(sample);
    }
}
