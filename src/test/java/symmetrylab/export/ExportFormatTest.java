package symmetrylab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import symmetrylab.export.ExportFormat.Kind;

class ExportFormatTest {

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            mode = Mode.EXCLUDE,
            names = {"FRAMES"})
    void the_ending_of_a_file_decides_its_format_in_any_case(ExportFormat format) {
        assertThat(ExportFormat.of(Path.of("folder.png", "a" + format.ending())))
                .contains(format);
        assertThat(ExportFormat.of(Path.of("a.txt" + format.ending().toUpperCase(Locale.ROOT))))
                .contains(format);
    }

    @Test
    void other_endings_and_empty_names_have_no_format() {
        assertThat(ExportFormat.of(Path.of("a.bmp"))).isEmpty();
        assertThat(ExportFormat.of(Path.of("png"))).isEmpty();
        assertThat(ExportFormat.of(Path.of("/"))).isEmpty();
    }

    @Test
    void a_folder_is_told_by_a_slash_or_because_it_exists() {
        assertThat(ExportTarget.of("frames/")).map(ExportTarget::format).contains(ExportFormat.FRAMES);
        assertThat(ExportTarget.of("a.gif/")).map(ExportTarget::format).contains(ExportFormat.FRAMES);
        assertThat(ExportTarget.of("src")).map(ExportTarget::format).contains(ExportFormat.FRAMES);
        assertThat(ExportTarget.of("a.gif")).map(ExportTarget::format).contains(ExportFormat.GIF);
        assertThat(ExportTarget.of("frames")).isEmpty();
    }

    @Test
    void endings_are_listed_by_kind() {
        assertThat(ExportFormat.endings(Kind.STILL)).containsExactly(".png", ".svg");
        assertThat(ExportFormat.endings(Kind.MOVING)).containsExactly(".gif", ".apng", ".mp4", "/");
    }
}
