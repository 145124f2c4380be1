package symmetrylab.viewmodel.export;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import symmetrylab.analysis.curvature.EigenPair;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.figure.scene.PartWord;
import symmetrylab.figure.scene.PlaneFeatures;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.spec.json.NumberText;

/** The arguments of the command that show networks and plots as a plan does. */
final class ViewArguments {

    private ViewArguments() {}

    /** Those that differ from what the command does without. */
    static List<String> of(PicturePlan plan) {
        List<String> words = new ArrayList<>();
        addGraph(words, plan.graph());
        addPlots(words, plan.plots());
        plan.graph().selected().flatMap(PartWord::of).ifPresent(word -> words.addAll(List.of("--select", word)));
        OptionalInt sample = plan.fill().map(NeuronFill::sample).orElseGet(OptionalInt::empty);
        sample.ifPresent(index -> words.addAll(List.of("--sample", Integer.toString(index + 1))));
        return words;
    }

    private static void addGraph(List<String> words, GraphView graph) {
        if (graph.isMerged()) {
            words.add("--merge");
        }
        if (graph.showsGradients()) {
            words.add("--gradients");
        }
        if (graph.logarithmic()) {
            words.add("--log-edges");
        }
        if (graph.zoom() != 1 || graph.panX() != 0 || graph.panY() != 0) {
            words.addAll(List.of(
                    "--part",
                    NumberText.of(graph.zoom()) + "," + NumberText.of(graph.panX()) + ","
                            + NumberText.of(graph.panY())));
        }
    }

    private static void addPlots(List<String> words, PlotView plots) {
        if (!plots.options().isEmpty()) {
            String options =
                    plots.options().stream().sorted().map(PlotOption::word).collect(Collectors.joining(","));
            words.addAll(List.of("--options", options));
        }
        if (!plots.eigenvectors().equals(EigenPair.USUAL)) {
            String across = rank(plots.eigenvectors().across());
            words.addAll(List.of(
                    "--eigenvectors", across + "," + rank(plots.eigenvectors().up())));
        }
        plots.steps().ifPresent(range -> words.addAll(List.of("--zoom", range.from() + ":" + range.to())));
        if (plots.layer() > 0) {
            words.addAll(List.of("--layer", Integer.toString(plots.layer() + 1)));
        }
        PlaneFeatures plane = plots.plane();
        if (!plane.equals(PlaneFeatures.FIRST)) {
            words.addAll(List.of("--plane", (plane.across() + 1) + "," + (plane.up() + 1)));
        }
        if (plots.futureHidden()) {
            words.add("--hide-future");
        }
    }

    private static String rank(int rank) {
        if (rank > 0) {
            return Integer.toString(rank);
        }
        return rank == -1 ? "highest" : "highest-" + (-rank - 1);
    }
}
