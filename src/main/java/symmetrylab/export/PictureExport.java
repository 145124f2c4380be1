package symmetrylab.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.ExperimentFile;

/**
 * Writes what a {@link PicturePlan} shows into a file, the ending of which says what it becomes: a picture ({@code .png})
 * or an animation ({@code .gif}). The window and the command line export through it.
 *
 * @param scale pixels of a picture's image for a pixel of the plan, each way; 1 to 4; animations are always at 1
 * @param plays how often an animation is played; 0 for ever
 * @param holdSeconds how long the last frame of an animation is shown at least
 */
public record PictureExport(double scale, int plays, double holdSeconds) {

    /** One pixel for a pixel; animations play for ever and hold their last frame for two seconds. */
    public static final PictureExport DEFAULT = new PictureExport(1, 0, 2);

    /** The endings of files that can be written. */
    public static final List<String> ENDINGS = List.of(".png", ".gif");

    /** Whether {@code file} becomes a picture. */
    public static boolean isPicture(Path file) {
        return endsIn(file, ".png");
    }

    /** Whether {@code file} becomes an animation. */
    public static boolean isAnimation(Path file) {
        return endsIn(file, ".gif");
    }

    /**
     * Writes the picture of the plan's first step, or the animation of all of them, whole or not at all.
     *
     * <p>The experiment is stored inside a picture, and beside an animation in the file that {@link #experimentBeside}
     * names.
     *
     * @param title of the experiment
     * @param histories of all runs of the experiment; the plan says which are shown
     * @param scales of the same runs
     * @param experimentJson the experiment file
     * @param file where to
     * @return false if it was cancelled: no file is left then
     * @throws IOException if a file cannot be written; its message is one line and names the file and the reason
     * @throws IllegalArgumentException if the file has another ending, or the picture is too large
     */
    public boolean write(
            PicturePlan plan,
            String title,
            List<RunHistory> histories,
            SharedScales scales,
            String experimentJson,
            Path file,
            ExportProgress progress)
            throws IOException {
        if (isPicture(file)) {
            return writePicture(plan, title, histories, scales, experimentJson, file, progress);
        }
        if (!isAnimation(file)) {
            throw new IllegalArgumentException(file + " ends in none of " + String.join(" ", ENDINGS));
        }
        Animation animation = new Animation(
                plan.steps().count(),
                frame -> plan.frame(title, histories, scales, frame),
                PictureSize.of(plan.width(), plan.height()),
                plan.framesPerSecond(),
                plays,
                holdSeconds);
        try {
            writeAnimation(animation, experimentJson, file, progress);
            return true;
        } catch (CancellationException e) {
            return false;
        }
    }

    /**
     * Where the experiment is stored beside an animation: for {@code a.gif} the first of {@code a.json},
     * {@code a.gif.json}, {@code a.gif.2.json}, {@code a.gif.3.json} … where nothing else stands already, which may be
     * someone's work. A file that holds the experiment already is left as it is.
     */
    public static Path experimentBeside(Path animation, String experimentJson) {
        String name = animation.getFileName().toString();
        Stream<String> plain = Stream.of(name.substring(0, name.lastIndexOf('.')), name);
        Stream<String> numbered = IntStream.iterate(2, number -> number + 1).mapToObj(number -> name + "." + number);
        return Stream.concat(plain, numbered)
                .map(stem -> animation.resolveSibling(stem + ".json"))
                .filter(beside -> !Files.exists(beside) || holds(beside, experimentJson))
                .findFirst()
                .orElseThrow();
    }

    private boolean writePicture(
            PicturePlan plan,
            String title,
            List<RunHistory> histories,
            SharedScales scales,
            String experimentJson,
            Path file,
            ExportProgress progress)
            throws IOException {
        if (progress.cancelled()) {
            return false;
        }
        PngWriter.of(new PictureSize(plan.width(), plan.height(), scale))
                .withExperiment(experimentJson)
                .write(plan.frame(title, histories, scales, 0), file);
        progress.done(1, 1);
        return true;
    }

    // The animation is written while the experiment's file is still open, so that either both come to stand or none.
    private static void writeAnimation(Animation animation, String experimentJson, Path file, ExportProgress progress)
            throws IOException {
        GifWriter writer = GifWriter.create().watchedBy(progress);
        Path beside = experimentBeside(file, experimentJson);
        if (holds(beside, experimentJson)) {
            writer.write(animation, file);
            return;
        }
        try {
            WholeFile.write(beside, out -> {
                out.write(experimentJson.getBytes(StandardCharsets.UTF_8));
                try {
                    writer.write(animation, file);
                } catch (IOException e) {
                    // Past the outer file, which would say that it is the one that cannot be written.
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean holds(Path file, String experimentJson) {
        try {
            ExperimentSpec wanted =
                    ExperimentFile.parse(file.toString(), experimentJson).spec();
            return ExperimentFile.read(file).spec().equals(wanted);
        } catch (SpecException e) {
            return false;
        }
    }

    private static boolean endsIn(Path file, String ending) {
        Path name = file.getFileName();
        return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
