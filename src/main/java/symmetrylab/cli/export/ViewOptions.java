package symmetrylab.cli.export;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;
import symmetrylab.analysis.curvature.EigenPair;
import symmetrylab.analysis.curvature.Hessian;
import symmetrylab.cli.console.OptionException;
import symmetrylab.cli.console.WordLists;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.figure.scene.PartWord;
import symmetrylab.figure.scene.PlaneFeatures;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.StepRange;
import symmetrylab.words.Text;

/** The options of {@code export} that say how networks and plots are shown, as typed. */
final class ViewOptions {

    private static final String HIGHEST = "highest";
    private static final Pattern RANKS =
            Pattern.compile("(\\d{1,6}|highest(?:-\\d{1,6})?),(\\d{1,6}|highest(?:-\\d{1,6})?)");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9}):(\\d{1,9})");
    private static final Pattern FEATURES = Pattern.compile("(\\d{1,6}),(\\d{1,6})");
    private static final String SHIFT = ",(-?\\d{1,3}(?:\\.\\d{1,20})?(?:[eE]-?\\d{1,3})?)";
    private static final Pattern PART = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,20})?)" + SHIFT + SHIFT);

    @Option(names = "--options", paramLabel = "WORDS", completionCandidates = WordLists.Options.class)
    private Optional<String> options;

    @Option(names = "--eigenvectors", paramLabel = "A,B", description = "" + Hessian.MAX_PARAMETERS)
    private Optional<String> eigenvectors;

    @Option(names = "--zoom", paramLabel = "FROM:TO")
    private Optional<String> zoom;

    @Option(names = "--merge")
    private boolean merge;

    @Option(names = "--gradients")
    private boolean gradients;

    @Option(names = "--log-edges")
    private boolean logEdges;

    @Option(names = "--part", paramLabel = "Z,X,Y", description = "" + GraphView.MAX_ZOOM)
    private Optional<String> part;

    @Option(names = "--select", paramLabel = "PART")
    private Optional<String> select;

    @Option(names = "--sample", paramLabel = "N")
    private Optional<Integer> sample;

    @Option(names = "--layer", paramLabel = "N")
    private Optional<Integer> layer;

    @Option(names = "--plane", paramLabel = "A,B")
    private Optional<String> plane;

    @Option(names = "--hide-future")
    private boolean hideFuture;

    /**
     * What they say.
     *
     * @throws OptionException if one is wrong
     */
    PictureRequest.View view() throws OptionException {
        return new PictureRequest.View(graph(), plots(), fill());
    }

    private GraphView graph() throws OptionException {
        GraphView view = GraphView.PLAIN.folded(merge ? 1 : 0).withLogarithmic(logEdges);
        if (gradients) {
            view = view.with(GraphView.EdgeContent.GRADIENT);
        }
        if (select.isPresent()) {
            String word = select.get();
            view = view.withSelected(Optional.of(
                    PartWord.find(word).orElseThrow(() -> new OptionException(Text.of("export.notAPart", word)))));
        }
        return part.isPresent() ? zoomed(view, part.get()) : view;
    }

    private static GraphView zoomed(GraphView view, String text) throws OptionException {
        Matcher matcher = PART.matcher(text);
        if (!matcher.matches()) {
            throw new OptionException(Text.of("export.notAView", text));
        }
        double factor = Double.parseDouble(matcher.group(1));
        OptionException.checkInside("--part", factor, 1, GraphView.MAX_ZOOM);
        return view.zoomed(factor, Double.parseDouble(matcher.group(2)), Double.parseDouble(matcher.group(3)));
    }

    private PlotView plots() throws OptionException {
        Set<PlotOption> chosen = options.isPresent() ? WordLists.options(options.get()) : Set.of();
        if (layer.isPresent()) {
            OptionException.checkInside("--layer", layer.get(), 1, Integer.MAX_VALUE);
        }
        return new PlotView(layer.orElse(1) - 1, hideFuture, chosen)
                .with(eigenvectors.isPresent() ? eigenvectors(eigenvectors.get()) : EigenPair.USUAL)
                .with(plane.isPresent() ? features(plane.get()) : PlaneFeatures.FIRST)
                .withSteps(zoom.isPresent() ? Optional.of(range(zoom.get())) : Optional.empty());
    }

    private Optional<NeuronFill> fill() throws OptionException {
        if (sample.isEmpty()) {
            return Optional.empty();
        }
        OptionException.checkInside("--sample", sample.get(), 1, Integer.MAX_VALUE);
        return Optional.of(new NeuronFill.Sample(sample.get() - 1));
    }

    private static StepRange range(String text) throws OptionException {
        Matcher matcher = RANGE.matcher(text);
        int from = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        int to = matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
        if (to <= from) {
            throw new OptionException(Text.of("export.notARange", text));
        }
        return new StepRange(from, to);
    }

    private static PlaneFeatures features(String text) throws OptionException {
        Matcher matcher = FEATURES.matcher(text);
        int across = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        int up = matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
        if (across == 0 || up == 0 || across == up) {
            throw new OptionException(Text.of("export.notFeatures", text));
        }
        return new PlaneFeatures(across - 1, up - 1);
    }

    private static EigenPair eigenvectors(String text) throws OptionException {
        Matcher matcher = RANKS.matcher(text);
        int across = matcher.matches() ? rank(matcher.group(1)) : 0;
        int up = matcher.matches() ? rank(matcher.group(2)) : 0;
        boolean outside = Math.max(Math.abs(across), Math.abs(up)) > Hessian.MAX_PARAMETERS;
        if (across == 0 || up == 0 || across == up || outside) {
            throw new OptionException(
                    Text.of("export.notEigenvectors", text, Integer.toString(Hessian.MAX_PARAMETERS)));
        }
        return new EigenPair(across, up);
    }

    /** A number from the lowest up, or {@code highest}, or how many below it. */
    private static int rank(String text) {
        if (!text.startsWith(HIGHEST)) {
            return Integer.parseInt(text);
        }
        int below = text.equals(HIGHEST) ? 0 : Integer.parseInt(text.substring(HIGHEST.length() + 1));
        return -1 - below;
    }
}
