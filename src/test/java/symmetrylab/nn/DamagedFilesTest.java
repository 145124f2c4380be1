package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.nn.file.ExperimentLoader;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SampleSource.Cloud;
import symmetrylab.spec.SampleSource.CloudKind;
import symmetrylab.spec.SampleSource.FunctionKind;
import symmetrylab.spec.SampleSource.SampledFunction;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.ExperimentFile;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.English;
import symmetrylab.testing.Experiments;
import symmetrylab.testing.Mutations;

/**
 * Valid files damaged at random: each is either still an experiment, which is written, read again and trained for some steps, or is
 * refused in words.
 */
@Tag("once")
class DamagedFilesTest {

    private static final int DAMAGES = 300;

    private static final int STEPS = 2;

    /** The largest sizes to test: a damaged number may be within the limits but take too long. */
    private static final int MAX_SAMPLES = 2000;

    private static final int MAX_WEIGHTS = 20_000;

    @TempDir
    static Path folder;

    @BeforeAll
    static void writeTable() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "a,b,y\n1,2,x\n3,4,y\n5,7,z\n6,8,x\n");
    }

    static Map<String, ExperimentSpec> experiments() {
        Map<String, ExperimentSpec> all = new LinkedHashMap<>();
        Presets.all().forEach(preset -> all.put(preset.id(), preset.file().spec()));
        all.put("everything", Experiments.withEverything());
        all.put("initializers", Experiments.withEveryInitializer());
        List<SampleSource> sources = new ArrayList<>(List.of(
                SampleSource.Csv.at("t.csv")
                        .withTargets("y")
                        .withFeatures("b", "a")
                        .withStandardize(false)
                        .withClasses(true),
                SampleSource.Csv.at("t.csv"),
                new SampleSource.Iris(false)));
        for (CloudKind kind : CloudKind.values()) {
            sources.add(Cloud.ofKind(kind));
        }
        for (FunctionKind kind : FunctionKind.values()) {
            sources.add(SampledFunction.ofKind(kind));
        }
        for (SampleSource source : sources) {
            all.put(
                    all.size() + "-" + source.kind(),
                    ExperimentSpec.DEFAULT.withData(
                            ExperimentSpec.DEFAULT.data().withSource(source).withValidation(0.25)));
        }
        return all;
    }

    static List<String> names() {
        return List.copyOf(experiments().keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    @Timeout(120)
    void a_damaged_file_is_an_experiment_or_refused_in_words(String name) {
        String text = ExperimentFile.write(experiments().get(name));
        Mutations mutations = new Mutations(new Well19937c(name.hashCode()));
        int[] outcomes = new int[3];
        for (int i = 0; i < DAMAGES; i++) {
            byte[] damaged = mutations.damage(text);
            try {
                outcomes[outcome(damaged)]++;
            } catch (RuntimeException | AssertionError | StackOverflowError | OutOfMemoryError wrong) {
                throw new AssertionError(
                        "damage " + i + " of " + name + ":\n" + new String(damaged, StandardCharsets.UTF_8), wrong);
            }
        }
        // Both outcomes occur often enough to mean something.
        assertThat(outcomes[0]).as("refused").isGreaterThan(DAMAGES / 4);
        assertThat(outcomes[1] + outcomes[2]).as("still experiments").isGreaterThan(DAMAGES / 50);
    }

    /** 0 if the file is refused when read, 1 if its data or runs are refused, 2 if it can be run. */
    private static int outcome(byte[] damaged) {
        ExperimentFile file;
        try {
            file = ExperimentFile.parse("damaged.json", damaged);
        } catch (SpecException refused) {
            assertSaysWhy(refused);
            return 0;
        }
        ExperimentSpec spec = file.spec();
        String written = ExperimentFile.write(spec);
        assertThat(Experiments.parse(written)).isEqualTo(spec);
        if (isLarge(spec)) {
            return 2;
        }
        try {
            Experiment experiment = ExperimentLoader.fit(file, folder);
            for (RunPlan plan : experiment.runs()) {
                new Trainer(plan, experiment.data()).train(report -> report.step() < STEPS);
            }
            return 2;
        } catch (SpecException refused) {
            assertSaysWhy(refused);
            return 1;
        }
    }

    private static void assertSaysWhy(SpecException refused) {
        assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(English.of(problem.message())).isNotBlank();
            assertThat(English.of(problem.text()).lines()).hasSize(1);
            assertThat(English.of(problem.text()).length()).isLessThan(1000);
        });
        assertThat(English.of(refused).lines()).allMatch(line -> line.startsWith("damaged.json:"));
    }

    private static boolean isLarge(ExperimentSpec spec) {
        boolean manySamples = spec.data().source() instanceof SampleSource.Drawn drawn && drawn.samples() > MAX_SAMPLES;
        return manySamples || spec.runs().stream().anyMatch(DamagedFilesTest::isWide);
    }

    private static boolean isWide(RunSpec run) {
        List<Integer> hidden = run.network().hidden();
        int widest = hidden.stream().max(Integer::compare).orElse(1);
        boolean orthogonal =
                run.initializer().weights().stream().anyMatch(LayerInitializer.Orthogonal.class::isInstance);
        return (long) widest * widest * hidden.size() > MAX_WEIGHTS || orthogonal && widest > 100;
    }
}
