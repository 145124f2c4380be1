package symmetrylab.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import symmetrylab.analysis.history.ExperimentHistory;
import symmetrylab.cli.console.OptionException;
import symmetrylab.cli.console.ProgressBar;
import symmetrylab.cli.console.Terminal;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.figure.page.TrainedExperiment;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.file.ExperimentFile;
import symmetrylab.words.Text;

/** Writes pictures and animations of a trained experiment, and says where they are. */
final class PictureFiles {

    private final Terminal terminal;
    private final int lastStep;
    private final TrainedExperiment experiment;

    PictureFiles(Terminal terminal, ExperimentHistory trained) {
        this.terminal = terminal;
        lastStep = trained.lastStep();
        ExperimentSpec spec = trained.experiment().spec();
        experiment = new TrainedExperiment(
                spec.title(), trained.histories(), SharedScales.of(trained.histories()), ExperimentFile.write(spec));
    }

    /**
     * Writes one file, and the experiment beside it if it is an animation.
     *
     * @param lanes from 0
     * @throws OptionException if the request asks for steps that no run has
     * @throws IOException if it cannot be written
     */
    void write(PictureRequest request, List<Integer> lanes) throws OptionException, IOException {
        PicturePlan plan = request.plan(lanes, experiment.histories(), lastStep, terminal.words());
        Path file = request.file();
        Optional<Path> beside = request.format().experimentBeside(file, experiment.json());
        int frames = plan.pictures();
        long start = System.nanoTime();
        try (ProgressBar bar = new ProgressBar(terminal, "writing", frames)) {
            request.export().write(plan, experiment, request.target(), progressOn(bar));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        terminal.out().println(file);
        beside.ifPresent(terminal.out()::println);
        if (request.format().isAnimated()) {
            terminal.say(Text.of(
                    "export.written",
                    Integer.toString(frames),
                    String.format(Locale.ROOT, "%.1f", seconds),
                    String.format(Locale.ROOT, "%.0f", frames / seconds)));
        }
    }

    /** Shows the progress of an export on {@code bar}. */
    static ExportProgress progressOn(ProgressBar bar) {
        return new ExportProgress() {
            @Override
            public void done(int frames, int total) {
                bar.show(frames);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
