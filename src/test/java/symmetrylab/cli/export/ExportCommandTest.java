package symmetrylab.cli.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.ExperimentFile;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.Browser;
import symmetrylab.testing.CommandRun;
import symmetrylab.testing.GifContent;
import symmetrylab.testing.Pixels;

class ExportCommandTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write_an_experiment() throws IOException {
        file = Files.writeString(folder.resolve("test.json"), """
                {"format": 1, "training": {"steps": 12},
                 "runs": [{"name": "Zero", "initializer": {"weights": {"kind": "zero"}}},
                  {"name": "Some, random"}]}
                """);
    }

    @Test
    void a_picture_shows_the_last_step_and_holds_the_experiment() throws IOException {
        Path last = export("a.png", "");
        assertThat(ImageIO.read(last.toFile()).getWidth()).isEqualTo(320);
        assertThat(Files.readString(last, StandardCharsets.ISO_8859_1)).contains("\"Some, random\"");
        assertThat(pixels(last)).isEqualTo(pixels(export("b.png", "--steps 12")));
        assertThat(pixels(last)).isNotEqualTo(pixels(export("c.png", "--steps 3")));
    }

    @Test
    void a_picture_follows_scale_and_theme() throws IOException {
        BufferedImage image = ImageIO.read(
                export("a.png", "--scale 2 --theme dark --figures loss").toFile());
        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(image.getRGB(1, 1) & 0xFF).isLessThan(60);
    }

    @ParameterizedTest
    @EnumSource(FigureKind.class)
    void every_figure_has_a_picture(FigureKind kind) throws IOException {
        Path picture = export("a.png", "--select 1.1 --figures " + kind.word());
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(320);
    }

    @Test
    void an_animation_shows_the_requested_steps_with_the_experiment_beside_it() throws IOException, SpecException {
        GifContent gif = GifContent.read(export("a.gif", "--steps 2:9:3 --fps 10 --hold 1 --plays 3"));
        assertThat(gif.frames()).hasSize(4);
        assertThat(gif.delays()).containsExactly(10, 10, 10, 100);
        assertThat(gif.begunAgain()).hasValue(2);
        assertThat(ExperimentFile.read(folder.resolve("a.json")).spec())
                .isEqualTo(ExperimentFile.read(file).spec());
    }

    @ParameterizedTest
    @CsvSource({"a.gif, 50", "a.apng, 60", "a.mp4, 60"})
    void an_animation_is_as_fast_as_its_format_allows(String name, int fastest) throws IOException {
        assertThat(export(name, "--frames 3 --fps " + fastest)).isNotEmptyFile();
        assertThat(run(name, "--frames 3 --fps " + (fastest + 1)).exit()).isEqualTo(2);
    }

    @Test
    void a_folder_gets_a_picture_a_frame_with_the_experiment_beside_it() throws IOException, SpecException {
        assertThat(run("frames/", "--steps 2:9:3 --scale 2").lines())
                .containsExactly(
                        folder.resolve("frames").toString(),
                        folder.resolve("frames.json").toString());
        Path first = folder.resolve("frames").resolve("frame-0001-step-0000002.png");
        assertThat(ImageIO.read(first.toFile()).getWidth()).isEqualTo(640);
        assertThat(pixels(first)).isEqualTo(pixels(export("a.png", "--steps 2 --scale 2")));
        assertThat(folder.resolve("frames").resolve("frame-0004-step-0000011.png"))
                .doesNotExist();
        for (Path held : List.of(first, folder.resolve("frames.json"))) {
            assertThat(ExperimentFile.read(held).spec())
                    .isEqualTo(ExperimentFile.read(file).spec());
        }
        // A folder that exists needs no slash.
        assertThat(run("frames", "--steps 0:12:12").exit()).isZero();
        assertThat(first).doesNotExist();
        assertThat(folder.resolve("frames").resolve("frame-0002-step-0000012.png"))
                .exists();
    }

    @Test
    void a_presentation_says_what_each_lane_does_and_gives_the_experiment_back() throws IOException, SpecException {
        Path deck = export("a.pptx", "--steps 0:12:6 --title Named");
        try (ZipFile zip = new ZipFile(deck.toFile())) {
            assertThat(zip.getEntry("ppt/slides/slide4.xml")).isNull();
            assertThat(text(zip, "ppt/slides/slide2.xml"))
                    .contains("<a:t>Named, step 6 of 12</a:t>", "descr=\"Zero: ", "\nSome, random: ");
            assertThat(text(zip, "ppt/notesSlides/notesSlide3.xml"))
                    .contains("<a:t>step 12 of 12</a:t>", "<a:t>Zero: ", "<a:t>Some, random: ", "loss ");
        }
        assertThat(ExperimentFile.read(deck).spec())
                .isEqualTo(ExperimentFile.read(file).spec());
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void every_preset_is_exported_and_a_failure_of_one_does_not_stop_the_others() {
        Path presets = folder.resolve("presets").resolve("all");
        CommandRun run = CommandRun.of(
                "export",
                "--all-presets",
                "--out-dir",
                presets,
                "--format",
                "csv",
                "--every",
                "100000",
                "--lanes",
                "Zero");
        assertThat(run.exit()).isEqualTo(1);
        List<String> failed = run.err()
                .lines()
                .filter(line -> line.contains("--lanes: there is no"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
        assertThat(failed).isNotEmpty();
        assertThat(run.lines())
                .containsExactlyElementsOf(Presets.all().stream()
                        .map(Presets.Preset::id)
                        .filter(id -> !failed.contains(id))
                        .map(id -> presets.resolve(id + ".csv").toString())
                        .toList());
        assertThat(run.lines()).allSatisfy(line -> assertThat(Path.of(line)).exists());
    }

    @Test
    void every_preset_becomes_a_page_and_an_index_leads_to_them() throws IOException {
        assumeTrue(Browser.hasProgram(), "the program of the page is not compiled here, so no page is written");
        Path site = folder.resolve("site");
        CommandRun run = CommandRun.of(
                "export",
                "--all-presets",
                "--out-dir",
                site,
                "--format",
                "html",
                "--lanes",
                "Zero",
                "--steps",
                "0",
                "--url",
                "https://example.org/site");
        List<Path> pages = run.lines().stream().map(Path::of).toList();
        assertThat(pages).hasSizeGreaterThan(3).endsWith(site.resolve("index.html"));
        String index = Files.readString(site.resolve("index.html"));
        for (Path page : pages.subList(0, pages.size() - 1)) {
            assertThat(Files.readString(page)).contains("\"https://example.org/site/" + page.getFileName() + "\"");
            assertThat(index).contains("href=\"" + page.getFileName() + "\"");
        }
        assertThat(index.split("<li>")).hasSize(pages.size());
        assertThat(index.split("src(set)?=\"data:image/png;base64,[A-Za-z0-9+/=]{500,}\""))
                .as("a light and a dark picture of each")
                .hasSize(2 * pages.size() - 1);
        assertThat(index).doesNotContainPattern("\\{[a-z]+}");
    }

    @Test
    void every_preset_is_exported_into_a_folder_of_pictures() {
        Path presets = folder.resolve("all");
        CommandRun run = CommandRun.of(Stream.concat(
                        Stream.of("export", "--all-presets", "--out-dir", presets),
                        Arrays.stream("--format / --frames 2 --lanes Zero --figures network --size 200x120".split(" ")))
                .toArray());
        assertThat(run.exit()).as("some have no such lane").isEqualTo(1);
        Path first = presets.resolve("zero-against-random");
        assertThat(run.lines()).contains(first.toString(), first + ".json");
        assertThat(first).isDirectoryContaining("glob:**.png");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--all-presets --format gif | missing required option: '--out-dir=FOLDER'",
                "--all-presets --out-dir D | missing required option: '--format=ENDING'",
                "a.json --all-presets --out-dir D --format gif | --all-presets exports every preset; leave out FILE",
                "--all-presets --out a.gif --out-dir D --format gif | leave out --out",
                "--all-presets --out-dir D --format bmp | its name must end in",
                "--all-presets --out-dir D --format gif --theme drak | did you mean \"dark\"?",
                "a.json --out a.gif --format gif | --format goes with --all-presets"
            })
    void wrong_options_of_all_presets_give_one_line(String options, String message) {
        CommandRun run = CommandRun.of(Stream.concat(Stream.of("export"), Arrays.stream(options.split(" ")))
                .toArray());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(Path.of("D")).doesNotExist();
    }

    @Test
    void a_folder_of_other_files_is_refused_and_not_touched() throws IOException {
        CommandRun run = run("./", "--frames 2");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .endsWith("it holds other files than pictures of an earlier export");
        assertThat(folder).isDirectoryNotContaining(found -> !found.equals(file));
    }

    @Test
    void a_step_looks_the_same_with_any_memory() throws IOException {
        Files.writeString(file, """
                {"format": 1, "data": {"kind": "circle", "samples": 20}, "network": {"hidden": [4]},
                 "training": {"batch": 10, "steps": 20000}}
                """);
        for (int step : new int[] {8192, 8193, 20_000}) {
            String options = "--figures network --steps " + step;
            Pixels usual = pixels(export("a.png", options));
            assertThat(pixels(export("b.png", options + " --memory 1"))).isEqualTo(usual);
            assertThat(pixels(export("c.png", options + " --memory 65536"))).isEqualTo(usual);
        }
    }

    @Test
    void phases_of_a_step_are_a_slow_animation_or_a_page_each() throws IOException {
        GifContent gif = GifContent.read(export("phases.gif", "--phases --fps 4"));
        assertThat(gif.frames()).hasSize(6 * 6);
        CommandRun run = run("phases.pdf", "--phases --steps 2:3:1");
        assertThat(run.exit()).isZero();
        try (PDDocument document = Loader.loadPDF(folder.resolve("phases.pdf").toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(12);
        }
    }

    @Test
    void a_layout_has_its_own_size_unless_one_is_given() throws IOException {
        BufferedImage square =
                ImageIO.read(export("square.png", "--layout square").toFile());
        assertThat(square.getWidth()).isEqualTo(1080);
        assertThat(square.getHeight()).isEqualTo(1080);
        BufferedImage column = ImageIO.read(export("column.png", "--layout column --transparent --caption Seed")
                .toFile());
        assertThat(column.getWidth()).isEqualTo(340);
        assertThat(column.getRGB(2, 2) >>> 24).isZero();
        BufferedImage given = ImageIO.read(
                export("given.png", "--layout square --size 500x400").toFile());
        assertThat(given.getWidth()).isEqualTo(500);
        assertThat(given.getRGB(2, 2) >>> 24).isEqualTo(255);
    }

    @Test
    void a_storyboard_is_one_picture_of_telling_steps_that_fit() throws IOException {
        Path board = export("board.png", "--storyboard --size 900x700 --figures network");
        assertThat(ImageIO.read(board.toFile()).getWidth()).isEqualTo(900);
        Path five = export("five.png", "--storyboard --size 900x700 --figures network --frames 5 --spacing events");
        assertThat(pixels(board)).isEqualTo(pixels(five));
        assertThat(pixels(export("odd.png", "--storyboard --size 900x700 --figures network --steps 0:12:3")))
                .isNotEqualTo(pixels(five));
        try (PDDocument document = Loader.loadPDF(export("board.pdf", "--storyboard --layout column --figures network")
                .toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentInformation().getTitle()).endsWith("steps 0 to 12");
        }
        assertThat(export("board.pptx", "--storyboard --size 900x700 --figures network"))
                .isNotEmptyFile();
        assertThat(export("board.tex", "--storyboard --size 900x700 --figures network"))
                .isNotEmptyFile();
        assertThat(export("board.svg", "--storyboard --size 900x700 --figures network"))
                .isNotEmptyFile();
    }

    @Test
    void a_storyboard_has_a_limit_that_no_page_moves() throws IOException {
        Files.writeString(file, Files.readString(file).replace("\"steps\": 12", "\"steps\": 70"));
        assertThat(run("a.png", "--storyboard --figures network --size 8192x8192 --frames 61")
                        .err())
                .contains("a storyboard shows 60 steps at most, not 61; choose fewer");
    }

    @Test
    void the_lanes_of_an_opened_step_have_names_in_drawings() throws IOException {
        assertThat(export("a.svg", "--figures step"))
                .content()
                .contains("<g id=\"lane-1\"><title>Zero</title>", "<g id=\"lane-2\"><title>Some, random</title>");
    }

    @Test
    void a_title_of_several_lines_becomes_one() throws IOException {
        Path svg = folder.resolve("a.svg");
        assertThat(CommandRun.of("export", file, "--out", svg, "--title", " two\n lines ")
                        .exit())
                .isZero();
        assertThat(svg).content().contains("<title>two lines, step 12 of 12</title>", ">two lines</text>");
    }

    @Test
    void a_licence_is_one_short_line() throws IOException {
        assertThat(export("a.svg", "--licence CC0")).content().contains(">CC0</dc:rights>");
        assertThat(run("a.png", "--licence " + "x".repeat(201)).err())
                .contains("--licence has 201 characters; allowed are 200");
        Object png = folder.resolve("a.png");
        assertThat(CommandRun.of("export", file, "--out", png, "--licence", "a\nb")
                        .err())
                .contains("--licence is one line");
        assertThat(CommandRun.of("export", file, "--out", folder.resolve("b.svg"), "--licence", " ")
                        .exit())
                .isZero();
        assertThat(folder.resolve("b.svg")).content().doesNotContain("rights");
    }

    @Test
    void an_animation_has_about_the_requested_number_of_frames() throws IOException {
        assertThat(GifContent.read(export("a.gif", "--frames 4")).frames()).hasSize(4);
        assertThat(GifContent.read(export("b.gif", "")).frames()).hasSize(13);
        assertThat(GifContent.read(export("log.gif", "--frames 5 --spacing log"))
                        .frames())
                .hasSize(5);
        assertThat(GifContent.read(export("events.gif", "--frames 6 --spacing events"))
                        .frames())
                .hasSize(6);
        assertThat(GifContent.read(export("c.gif", "--steps 2:6 --frames 3")).frames())
                .hasSize(3);
    }

    @Test
    void an_animation_leaves_its_own_experiment_beside_it_unchanged() throws IOException {
        String before = Files.readString(file);
        export("test.gif", "--frames 2");
        assertThat(file).hasContent(before);
        assertThat(folder.resolve("test.gif.json")).doesNotExist();
    }

    @Test
    void the_input_file_is_never_replaced_by_the_picture() throws IOException {
        file = Files.move(file, folder.resolve("odd.gif"));
        String before = Files.readString(file);
        CommandRun run = run("odd.gif", "--frames 2");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("--out: this run reads " + file + "; choose another name");
        assertThat(file).hasContent(before);
    }

    @Test
    void lanes_are_chosen_by_name_or_number() throws IOException {
        Pixels second = pixels(export("a.png", "--lanes 2"));
        CommandRun byName = CommandRun.of(
                "export", file, "--out", folder.resolve("b.png"), "--size", "320x200", "--lanes", "Some, random");
        assertThat(byName.exit()).isZero();
        assertThat(pixels(folder.resolve("b.png"))).isEqualTo(second);
        assertThat(pixels(export("c.png", "--lanes 2,Zero"))).isNotEqualTo(pixels(export("d.png", "--lanes Zero,2")));
    }

    @Test
    void says_where_the_files_are() {
        CommandRun run = run("a.gif", "--frames 2");
        assertThat(run.lines())
                .containsExactly(
                        folder.resolve("a.gif").toString(),
                        folder.resolve("a.json").toString());
        assertThat(run.err()).matches("2 frames in [0-9.]+ s: \\d+ frames/s\\R");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--scale", "--hold", "--fps", "--size", "--steps", "--memory"})
    void a_number_with_spaces_around_it_is_refused(String option) {
        String number = option.equals("--size") ? " 640x360 " : " 1 ";
        CommandRun run = CommandRun.of("export", file, "--out", folder.resolve("a.png"), option, number);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("\"" + number + "\"");
    }

    @Test
    void the_help_lists_every_figure_theme_and_format_and_every_limit() {
        String help = CommandRun.of("export", "--help").out().replaceAll("\\s+", " ");
        assertThat(help)
                .contains(
                        "to bottom: network, merged, step, derivation, trajectories, spread, loss, map, similarity, rank, histogram, function, curvature, starts, output (",
                        "in the window: outgoing, log-weights, linear-spread, fold-mirrors, no-trails, distances, start-common,",
                        "light, dark (default: light)",
                        "in pixels, each 120 to 8192",
                        "of a picture, 1 to 4",
                        "How many frames, 2 to 100000",
                        "even, log, events",
                        "second, 1 to 60, in a .gif to 50",
                        "stays, 0 to 600",
                        "plays, 1 to 65536",
                        "together, 1 to 65536");
        // Lines may end after a point.
        assertThat(help.replace(" ", "")).contains(".png,.svg,.pdf,.tex,.pptx,.gif,.apng,.mp4,/,.html");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.bmp | | its name must end in .png or .svg (a picture) or .pdf or .tex or .pptx (a picture, or a page a step)",
                "a.png | --options logweights | --options: there is no \"logweights\"; allowed: outgoing",
                "a.png | --options outgoing,outgoing | --options names \"outgoing\" twice",
                "a.png | --options start-rate,start-depth | --options: start-rate and start-depth exclude each other",
                "a.png | --eigenvectors 3,3 | --eigenvectors is \"3,3\"; allowed: two different ones",
                "a.png | --eigenvectors 0,1 | such as highest,1 or highest-2,3, each within 1000",
                "a.png | --eigenvectors 1001,highest | each within 1000",
                "a.png | --eigenvectors highest,highest-0 | allowed: two different ones",
                "a.png | --zoom 5:5 | --zoom is \"5:5\"; allowed: from:to, such as 100:500",
                "a.png | --zoom 7 | --zoom is \"7\"; allowed: from:to",
                "a.png | --zoom 3:13 | --zoom asks for step 13; the last step is 12",
                "a.png | --size 10x200 | the width of --size is 10; allowed: 120 to 8192",
                "a.png | --size 200 | --size is \"200\"; allowed: width x height",
                "a.png | --size 8000x8000 --scale 4 | at most 100000000 pixels",
                "a.png | --steps 13 | --steps asks for step 13; the last step is 12",
                "a.gif | --steps 0:500:10 | --steps asks for step 500; the last step is 12",
                "a.gif | --steps 5:2 | --steps 5:2 ends before it starts",
                "a.gif | --steps 0:5:0 | the stride must be at least 1",
                "a.gif | --steps x | --steps is \"x\"; allowed: one step (1200)",
                "a.gif | --steps 0:5:1 --frames 3 | leave out --frames",
                "a.gif | --steps 0:5:1 --spacing log | leave out --spacing",
                "a.png | --size 320x200 --layout heap | --layout: there is no \"heap\"",
                "a.html | --size 800x600 | --size is not for a .html",
                "a.html | --frames 5 | --frames is not for a .html",
                "a.html | --steps 3:9 | a .html shows one step",
                "a.html | --steps 13 | --steps asks for step 13; the last step is 12",
                "a.html | --figures network,curvature | a .html trains by itself and cannot show curvature",
                "a.html | --figures step | a .html trains by itself and cannot show step",
                "a.html | --lock data,rat | --lock: there is no \"rat\"; allowed: data, hidden,",
                "a.html | --lock data --hide steps,data | --lock and --hide both name data",
                "a.html | --lock data,data | --lock names \"data\" twice",
                "a.html | --url lesson.html | --url is \"lesson.html\"; allowed: the address of a page",
                "a.html | --url https://example.org/a#b | --url is",
                "a.png | --lock all | --lock is not for a .png",
                "a.gif | --url https://example.org | --url is not for a .gif",
                "a.gif | --transparent | a .gif cannot be transparent",
                "a.png | --scale 4 --size 8000x8000 | at most",
                "a.png | --phases | a .png shows one moment",
                "a.png | --sample 5 | --sample is 5, and no chosen lane has that",
                "a.png | --sample 0 | --sample is 0; allowed",
                "a.png | --layer 2 | --layer is 2, and no chosen lane has that",
                "a.png | --layer 0 | --layer is 0; allowed",
                "a.png | --plane 1,3 | --plane is 1,3, and no chosen lane has that",
                "a.png | --plane 1,1 | --plane is \"1,1\"; allowed",
                "a.png | --part 2 | --part is \"2\"; allowed: a factor and two shifts",
                "a.png | --part 41,0,0 | --part is 41; allowed: 1 to 40",
                "a.gif | --storyboard | a storyboard is a picture, and a .gif moves",
                "a.png | --storyboard --steps 5 | a storyboard shows several steps; name a range, such as --steps 0:5",
                "a.png | --storyboard --frames 9 --size 600x600 | has room for 3 steps of these lanes and figures, not for 9",
                "a.png | --storyboard --size 120x120 | has no room for a storyboard",
                "a.png | --storyboard --figures step | an opened step or a derivation fills a page of its own",
                "a.pdf | --storyboard --phases --figures step | an opened step or a derivation fills a page of its own",
                "a.png | --storyboard --steps 0:13 | --steps asks for step 13; the last step is 12",
                "a.png | --figures step,loss | an opened step stands alone",
                "a.gif | --figures loss --phases | an opened step stands alone",
                "a.png | --figures step --steps 12 | the last step is 11",
                "a.png | --figures derivation | a derivation is of one part; name it, such as --select 1.2",
                "a.png | --figures derivation --select 0.1 | --select is 0.1, an input; it is given, not computed",
                "a.png | --figures derivation --select 1.9 | --select is 1.9, and no chosen lane has that",
                "a.png | --figures derivation --select h2 | --select is \"h2\"; allowed: a neuron such as 1.2",
                "a.png | --figures derivation,loss --select 1.1 | a derivation stands alone: --figures derivation",
                "a.pdf | --figures derivation --select 1.1 --phases | an opened step stands alone",
                "a.png | --figures derivation --select 1.1 --storyboard | or a derivation fills a page of its own",
                "a.gif | --spacing dense | --spacing: there is no \"dense\"",
                "a.png | --spacing log | a .png shows one step",
                "a.gif | --frames 1 | --frames is 1; allowed: 2 to 100000",
                "a.png | --steps 1:5 | a .png shows one step",
                "a.svg | --steps 1:5 | a .svg shows one step",
                "a.svg | --phases --steps 1 | a .svg shows one moment",
                "b/ | --storyboard | a storyboard is a picture, and a folder of pictures moves; name a .png",
                "a.mp4 | --scale 2 | or .pptx or folder of pictures; make a .mp4 larger",
                "a.png | --frames 5 | a .png shows one step",
                "a.gif | --scale 2 | --scale is for a .png or .svg or .pdf or .tex or .pptx",
                "a.mp4 | --size 8000x2000 | players show a .mp4 of at most 9437184 pixels; 8000 x 2000 has more",
                "a.mp4 | --plays 2 | --plays is for a .gif or .apng; a .mp4 leaves it to the player",
                "a.mp4 | --hold-first 601 | --hold-first is 601; allowed: 0 to 600",
                "a.gif | --fps 51 | --fps is 51; viewers show a .gif at 50 frames a second at most",
                "a.mp4 | --fps 61 | --fps is 61; allowed: 1 to 60",
                "a.png | --fps 10 | --fps is for a .gif or .apng or .mp4; leave it out for a .png",
                "a.png | --hold 2 | --hold is for a .gif or .apng or .mp4; leave it out for a .png",
                "a.pdf | --hold-first 1 --frames 3 | --hold-first is for a .gif or .apng or .mp4; leave it out for a .pdf",
                "a.svg | --plays 1 | --plays is for a .gif or .apng or .mp4; leave it out for a .svg",
                "a.pptx | --fps 25 --phases --steps 1 | --fps is for a .gif or .apng or .mp4; leave it out for a .pptx",
                "b/ | --plays 2 | --plays is for a .gif or .apng; a folder of pictures leaves it to the player",
                "b/ | --fps 25 | --fps is for a .gif or .apng or .mp4; leave it out for a folder of pictures",
                "a.gif | --hold 601 | --hold is 601; allowed: 0 to 600",
                "a.gif | --hold NaN | \"NaN\" is not a number",
                "a.gif | --hold 1d | \"1d\" is not a number",
                "a.gif | --hold 1e999 | --hold is Infinity; allowed: 0 to 600",
                "a.png | --scale 0x1p1 | \"0x1p1\" is not a number",
                "a.png | --scale 1f | \"1f\" is not a number",
                "a.gif | --fps ٣ | \"٣\" is not a whole number",
                "a.gif | --plays 65537 | --plays is 65537; allowed: 0 to 65536",
                "a.png | --memory 0 | --memory is 0; allowed: 1 to 65536",
                "a.gif | --memory -5 | --memory is -5; allowed: 1 to 65536",
                "a.png | --memory 65537 | --memory is 65537; allowed: 1 to 65536",
                "a.png | --memory 1.5 | --memory",
                "a.png | --memory 99999999999 | --memory",
                "a.png | --theme drak | --theme: there is no \"drak\"; allowed: light, dark; did you mean \"dark\"?",
                "a.png | --figures netwrok | did you mean \"network\"?",
                "a.png | --figures loss,loss | --figures names \"loss\" twice",
                "a.png | --lanes 3 | --lanes: there is no \"3\"; allowed: 1 or Zero, 2 or Some, random",
                "a.png | --lanes Zreo | did you mean \"Zero\"?",
                "a.png | --lanes 1,Zero | --lanes names \"Zero\" twice"
            })
    void wrong_options_give_one_line_and_leave_no_file(String out, String options, String message) {
        CommandRun run = run(out, options == null ? "" : options);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(2).last().isEqualTo("try export --help");
        assertThat(run.err()).contains(message);
        assertThat(folder).isDirectoryNotContaining(found -> !found.equals(file));
    }

    @Test
    void a_plot_is_exported_as_its_options_say() throws IOException {
        Path spectrum = export("a.png", "--figures curvature --size 640x400");
        String plane = "--figures curvature --size 640x400 --options curvature-eigenvectors";
        Path usual = export("b.png", plane);
        Path named = export("c.png", plane + " --eigenvectors highest,1");
        Path other = export("d.png", plane + " --eigenvectors 2,highest-1");
        assertThat(named).hasSameBinaryContentAs(usual);
        assertThat(pixels(usual)).isNotEqualTo(pixels(spectrum));
        assertThat(pixels(other)).isNotEqualTo(pixels(usual));
        Path map = export("e.png", "--figures starts --size 640x400 --options start-rate,start-loss");
        assertThat(pixels(map)).isNotEqualTo(pixels(export("f.png", "--figures starts --size 640x400")));
    }

    @Test
    void plots_are_zoomed_to_a_range_of_steps() throws IOException {
        String loss = "--figures loss --size 640x400 --steps ";
        Path first = export("a.png", loss + "3 --zoom 0:6");
        assertThat(pixels(first)).isNotEqualTo(pixels(export("b.png", loss + "3")));
        Path later = export("c.png", loss + "9 --zoom 6:12");
        assertThat(pixels(export("d.png", loss + "9 --zoom 0:6")))
                .as("a picture stays as asked")
                .isNotEqualTo(pixels(later));
    }

    @Test
    void merged_networks_are_drawn_where_asked() throws IOException {
        Path whole = export("a.png", "--figures network --size 640x400");
        Path merged = export("b.png", "--figures network --size 640x400 --merge");
        assertThat(pixels(merged)).isNotEqualTo(pixels(whole));
    }

    @Test
    void an_output_that_cannot_be_written_gives_one_line() {
        CommandRun run = run("none/a.gif", "");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("none does not exist");
    }

    @Test
    void steps_end_where_a_run_diverges() throws IOException {
        Files.writeString(file, """
                {"format": 1, "network": {"activation": "identity", "output": "identity"},
                 "training": {"optimizer": {"kind": "sgd", "learning_rate": 1e6}}}
                """);
        CommandRun run = run("a.gif", "--steps 0:1000");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).containsPattern("^every run diverged by step \\d; the range ends there\\R");
        export("b.gif", "");
        assertThat(folder.resolve("a.gif")).hasSameBinaryContentAs(folder.resolve("b.gif"));
        assertThat(run("a.png", "--steps 900").err())
                .containsPattern("^every run diverged by step \\d; that step is shown\\R");
        assertThat(run("c.gif", "--steps 900:1000").err()).contains("\n1 frame in ");
        assertThat(run("d.gif", "--steps 0:100000000").exit()).isEqualTo(2);
    }

    private Path export(String name, String options) {
        CommandRun run = run(name, options);
        assertThat(run.exit()).as(run.err()).isZero();
        return folder.resolve(name);
    }

    private CommandRun run(String name, String options) {
        boolean isSized = options.contains("--size") || options.contains("--layout");
        Stream<Object> size = isSized || name.endsWith(".html") ? Stream.of() : Stream.of("--size", "320x200");
        Stream<Object> given = Arrays.stream(options.split(" "))
                .filter(option -> !option.isEmpty())
                .map(Object.class::cast);
        return CommandRun.of(
                Stream.concat(Stream.of("export", file, "--out", folder + "/" + name), Stream.concat(size, given))
                        .toArray());
    }

    private static Pixels pixels(Path picture) throws IOException {
        return Pixels.of(ImageIO.read(picture.toFile()));
    }
}
