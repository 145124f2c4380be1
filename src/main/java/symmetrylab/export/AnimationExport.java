package symmetrylab.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.file.WholeFile;
import symmetrylab.export.frames.Animation;
import symmetrylab.export.frames.AnimationWriter;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.page.PicturePlan;

/** Exports all steps of a plan as an animation, and the experiment inside and beside it. */
final class AnimationExport implements ExportWriter {

    private final Function<ExportContent, AnimationWriter> writers;

    /** Animations in the format of {@code writer}. */
    AnimationExport(AnimationWriter writer) {
        this(content -> writer);
    }

    /** Animations in a format whose writer depends on the content. */
    AnimationExport(Function<ExportContent, AnimationWriter> writers) {
        this.writers = writers;
    }

    // The animation is written while the experiment's file is still open, so that both files appear or neither.
    @Override
    public void write(ExportContent content, Path file, ExportProgress progress) throws IOException {
        AnimationWriter writer = writers.apply(content);
        Animation animation = animation(content);
        String json = content.experiment().json();
        Metadata metadata = content.metadata(content.title());
        Path beside = ExperimentBeside.of(file, json);
        if (ExperimentBeside.holds(beside, json)) {
            writer.write(animation, metadata, file, progress);
            return;
        }
        try {
            WholeFile.write(beside, out -> {
                out.write(json.getBytes(StandardCharsets.UTF_8));
                try {
                    writer.write(animation, metadata, file, progress);
                } catch (IOException e) {
                    // Unchecked, so that the enclosing file is not reported as the one that cannot be written.
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Animation animation(ExportContent content) {
        PicturePlan plan = content.plan();
        return new Animation(
                plan.frames().count(),
                content::frame,
                new PictureSize(
                        plan.sheet().width(),
                        plan.sheet().height(),
                        content.settings().scale()),
                plan.frames().perSecond(),
                content.settings().plays(),
                content.settings().firstSeconds(),
                content.settings().holdSeconds());
    }
}
