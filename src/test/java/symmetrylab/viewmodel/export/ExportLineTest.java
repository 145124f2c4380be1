package symmetrylab.viewmodel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.InspectedRuns;
import symmetrylab.typeset.LatexSetter;
import symmetrylab.viewmodel.lane.GraphScene;
import symmetrylab.words.Text;

class ExportLineTest {

    private static final FileFormat GIF =
            new FileFormat("gif", FileFormat.Content.MOVING, Set.of(FileFormat.Ability.TIMES), 16_000_000, 50);

    private static final Presets.Preset PRESET = Presets.all().get(0);

    @TempDir
    private Path folder;

    private static ExportChoice choice(ExperimentSpec spec) {
        InspectedRuns runs = new InspectedRuns(spec, new InlineBackground());
        return new ExportChoice(
                new GraphScene(runs.lanes(), GraphView.PLAIN, List.of()),
                0,
                runs.display,
                new ExportChoice.Means(List.of(GIF), new LatexSetter(), new InlineBackground(), Path.of("")));
    }

    @Test
    void a_saved_experiment_is_named_by_its_file() {
        ExportLine line = new ExportLine(choice(PRESET.file().spec()), Optional.of(Path.of("/home/me/my runs.json")));
        assertThat(line.refusal()).isEmpty();
        assertThat(line.of(Path.of("/home/me/a.gif"), false))
                .startsWith("symmetry-lab export '/home/me/my runs.json' --out /home/me/a.gif --figures ")
                .doesNotContain("&&");
    }

    @Test
    void a_preset_that_is_not_saved_is_saved_first_where_nothing_is_lost() throws IOException {
        ExportLine line = new ExportLine(choice(PRESET.file().spec()), Optional.empty());
        Path out = folder.resolve("a.gif");
        Path beside = folder.resolve("zero-against-random.json");
        String begins = "symmetry-lab presets zero-against-random > ";
        assertThat(line.of(out, false))
                .startsWith(begins + beside + " && symmetry-lab export " + beside + " --out " + out);
        Files.writeString(beside, PRESET.text());
        assertThat(line.of(out, false)).startsWith(begins + beside + " && ");
        Files.writeString(beside, "something else");
        Path second = folder.resolve("zero-against-random-2.json");
        assertThat(line.of(out, false)).startsWith(begins + second + " && symmetry-lab export " + second + " --out ");
        Files.createDirectory(second);
        assertThat(line.of(out, false)).startsWith(begins + folder.resolve("zero-against-random-3.json"));
    }

    @Test
    void another_experiment_must_be_saved_first() {
        ExperimentSpec other = PRESET.file().spec().withTitle("Mine");
        ExportLine unsaved = new ExportLine(choice(other), Optional.empty());
        assertThat(unsaved.refusal()).contains(Text.of("export.command.unsaved"));
        assertThatIllegalStateException().isThrownBy(() -> unsaved.of(folder.resolve("a.gif"), false));
    }
}
