package symmetrylab.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.export.ExportFormat;
import symmetrylab.export.ExportTarget;
import symmetrylab.export.PictureExport;
import symmetrylab.export.TextExport;
import symmetrylab.export.TextFormat;
import symmetrylab.export.TrialExport;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.figure.formula.FormulaSetter;
import symmetrylab.figure.page.TrainedExperiment;
import symmetrylab.nn.Experiment;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.file.ExperimentFile;
import symmetrylab.viewmodel.export.ExportEstimate;
import symmetrylab.viewmodel.export.ExportOrder;
import symmetrylab.viewmodel.export.Exporter;
import symmetrylab.viewmodel.export.FileFormat;
import symmetrylab.viewmodel.export.PictureFinish;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.words.Text;

/** The window's exports, by the writers of the command line. */
final class WindowExporter implements Exporter {

    private final FormulaSetter formulas;

    /** Typesets equations by {@code formulas}. */
    WindowExporter(FormulaSetter formulas) {
        this.formulas = formulas;
    }

    @Override
    public FormulaSetter formulas() {
        return formulas;
    }

    @Override
    public List<FileFormat> formats() {
        return Stream.concat(
                        Arrays.stream(ExportFormat.values()).map(WindowExporter::picture),
                        Arrays.stream(TextFormat.values()).map(WindowExporter::text))
                .toList();
    }

    private static FileFormat picture(ExportFormat format) {
        FileFormat.Content content =
                switch (format.kind()) {
                    case STILL -> FileFormat.Content.STEP;
                    case PAGES -> FileFormat.Content.PAGES;
                    case MOVING -> FileFormat.Content.MOVING;
                    case LIVE -> FileFormat.Content.LIVE;
                };
        Set<FileFormat.Ability> abilities = EnumSet.noneOf(FileFormat.Ability.class);
        if (format.isScalable()) {
            abilities.add(FileFormat.Ability.SCALE);
        }
        if (format.saysPlays()) {
            abilities.add(FileFormat.Ability.PLAYS);
        }
        if (format.canBeTransparent()) {
            abilities.add(FileFormat.Ability.TRANSPARENCY);
        }
        if (format.isTimed()) {
            abilities.add(FileFormat.Ability.TIMES);
        }
        int maxRate = content == FileFormat.Content.MOVING ? format.maxPerSecond() : 0;
        return new FileFormat(format.ending().substring(1), content, abilities, format.maxPixels(), maxRate);
    }

    private static FileFormat text(TextFormat format) {
        FileFormat.Content content =
                switch (format.kind()) {
                    case NUMBERS -> FileFormat.Content.NUMBERS;
                    case PROGRAM -> FileFormat.Content.PROGRAM;
                };
        return new FileFormat(format.ending().substring(1), content, Set.of(), 0, 0);
    }

    @Override
    public Optional<Text> refusal(FileFormat format, Experiment experiment) {
        if (format.pictures()) {
            return format(format).isPossible() ? Optional.empty() : Optional.of(Text.of("export.noPages"));
        }
        return TextFormat.of(Path.of("x." + format.extension())).flatMap(known -> known.refusal(experiment));
    }

    @Override
    public OptionalLong export(ExportOrder order, Path file, IntConsumer done, BooleanSupplier cancelled)
            throws IOException {
        ExportProgress progress = new ExportProgress() {
            @Override
            public void done(int parts, int total) {
                done.accept(parts);
            }

            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }
        };
        if (order instanceof ExportOrder.Pictures pictures) {
            ExportTarget target = new ExportTarget(file, format(pictures.format()));
            PictureExport export = settings(pictures);
            return export.write(pictures.plan(), trained(pictures.lanes()), target, progress)
                    ? OptionalLong.of(target.bytes())
                    : OptionalLong.empty();
        }
        return text((ExportOrder.Texts) order).write(file, progress).isPresent()
                ? OptionalLong.of(Files.size(file))
                : OptionalLong.empty();
    }

    @Override
    public Optional<ExportEstimate> estimate(ExportOrder order, String name, BooleanSupplier cancelled)
            throws IOException {
        Optional<TrialExport.Cost> cost;
        if (order instanceof ExportOrder.Pictures pictures) {
            TrialExport trial =
                    new TrialExport("trial" + format(pictures.format()).ending(), cancelled);
            cost = trial.of(settings(pictures), pictures.plan(), trained(pictures.lanes()));
        } else {
            cost = new TrialExport(name, cancelled).of(text((ExportOrder.Texts) order));
        }
        return cost.map(found -> new ExportEstimate(found.bytes(), found.seconds(), found.beginning()));
    }

    private static ExportFormat format(FileFormat shown) {
        return Arrays.stream(ExportFormat.values())
                .filter(format -> picture(format).equals(shown))
                .findFirst()
                .orElseThrow();
    }

    private static PictureExport settings(ExportOrder.Pictures order) {
        PictureFinish finish = order.finish();
        return new PictureExport(
                finish.scale(),
                finish.plays(),
                finish.firstSeconds(),
                finish.holdSeconds(),
                finish.licence(),
                order.live().settings(),
                new FolderTexts(order.live().folder()));
    }

    private static TextExport text(ExportOrder.Texts order) {
        return new TextExport(order.experiment(), order.every(), order.words());
    }

    private static TrainedExperiment trained(Lanes lanes) {
        ExperimentSpec spec = lanes.experiment().spec();
        return new TrainedExperiment(spec.title(), lanes.histories(), lanes.scales(), ExperimentFile.write(spec));
    }
}
