package symmetrylab.figure.lane;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializer.Constant;
import symmetrylab.spec.LayerInitializer.ExplicitBiases;
import symmetrylab.spec.LayerInitializer.ExplicitWeights;
import symmetrylab.spec.LayerInitializer.Identity;
import symmetrylab.spec.LayerInitializer.Normal;
import symmetrylab.spec.LayerInitializer.Orthogonal;
import symmetrylab.spec.LayerInitializer.Scaled;
import symmetrylab.spec.LayerInitializer.Sparse;
import symmetrylab.spec.LayerInitializer.Uniform;
import symmetrylab.spec.LayerInitializer.VarianceScaling;
import symmetrylab.spec.LayerInitializer.Zero;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Words;

/**
 * Names of lanes and titles that describe the settings, and follow them.
 *
 * <p>A lane's name changes if it says how the weights start, which activation is used or how large the batch is, and a
 * change of settings makes that untrue, or if a preset gave it and its start, activation, batch, dropout or optimizer
 * changes; any other name stays. A title changes if it consists of the lanes' names and
 * the data, or is a preset's title and the subject of the preset changes.
 */
public final class SettingNames {

    private static final Pattern NUMBERED = Pattern.compile("(.+) \\(\\d+\\)");
    private static final Pattern UNNAMED = Pattern.compile("Run(?: \\d+)?");

    private final Words words;
    private final Set<String> presetTitles;
    private final Set<String> presetRuns;

    /**
     * Names in the language of {@code words}.
     *
     * @param titles of presets, which count as generated
     * @param runs names of the runs of presets, which count as generated
     */
    public SettingNames(Words words, Collection<String> titles, Collection<String> runs) {
        this.words = words;
        presetTitles = Set.copyOf(titles);
        presetRuns = Set.copyOf(runs);
    }

    /** What a name can say about a lane. */
    private enum Topic {
        START,
        ACTIVATION,
        BATCH
    }

    /** The experiment after a change, with new names in place of those no longer true. */
    public ExperimentSpec follow(ExperimentSpec before, ExperimentSpec after) {
        List<RunSpec> runs = new ArrayList<>(after.runs());
        if (before.runs().size() == runs.size()) {
            for (int i = 0; i < runs.size(); i++) {
                int lane = i;
                followed(before.runs().get(i), runs.get(i))
                        .ifPresent(name -> runs.set(lane, runs.get(lane).withName(free(name, others(runs, lane)))));
            }
        }
        ExperimentSpec named = after.withRuns(runs);
        return titleFollows(before, named) ? named.withTitle(title(named)) : named;
    }

    private static List<String> others(List<RunSpec> runs, int lane) {
        List<String> names = new ArrayList<>(runs.stream().map(RunSpec::name).toList());
        names.remove(lane);
        return names;
    }

    private Optional<String> followed(RunSpec before, RunSpec after) {
        if (!before.name().equals(after.name())) {
            return Optional.empty();
        }
        String name = withoutNumber(after.name());
        boolean sameStart =
                before.initializer().weights().equals(after.initializer().weights());
        if (UNNAMED.matcher(name).matches()) {
            return sameStart ? Optional.empty() : Optional.of(ofStart(after.initializer()));
        }
        for (Topic topic : Topic.values()) {
            if (said(topic, before).contains(name) && !said(topic, after).contains(name)) {
                return Optional.of(said(topic, after).get(0));
            }
        }
        boolean says =
                Stream.of(Topic.values()).anyMatch(topic -> said(topic, before).contains(name));
        return presetRuns.contains(name) && !says && !isSuch(before, after)
                ? Optional.of(ofStart(after.initializer()))
                : Optional.empty();
    }

    /** Whether nothing has changed that the name of a preset's run may speak of. */
    private static boolean isSuch(RunSpec before, RunSpec after) {
        return before.initializer().withSeed(0).equals(after.initializer().withSeed(0))
                && before.network().activation() == after.network().activation()
                && before.training().dropout() == after.training().dropout()
                && before.training().batch().equals(after.training().batch())
                && before.training()
                        .optimizer()
                        .getClass()
                        .equals(after.training().optimizer().getClass());
    }

    /** The names that are true of a lane; the first is the one to generate. */
    private List<String> said(Topic topic, RunSpec run) {
        return switch (topic) {
            case START -> saidOfStart(run.initializer());
            case ACTIVATION ->
                List.of(capitalized(words.get(
                        "network.activation." + run.network().activation().id())));
            case BATCH -> List.of(batch(run));
        };
    }

    private List<String> saidOfStart(InitializerSpec start) {
        List<String> names = new ArrayList<>();
        names.add(ofStart(start));
        if (start.weights().stream().allMatch(LayerInitializer::isRandom)) {
            names.add(words.get("name.random"));
        }
        if (start.weights().stream().allMatch(Constant.class::isInstance)) {
            names.add(words.get("name.someConstant"));
        }
        return names;
    }

    private String batch(RunSpec run) {
        if (run.training().batch().isEmpty()) {
            return words.get("name.batch.full");
        }
        int size = run.training().batch().getAsInt();
        return size == 1 ? words.get("name.batch.one") : words.get("name.batch", size);
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String withoutNumber(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches() ? numbered.group(1) : name;
    }

    /** The name of a lane with this start, such as {@code Zero} or {@code Normal 0.5}. */
    public String ofStart(InitializerSpec start) {
        return start.weights().size() > 1
                ? words.get("name.byLayer")
                : start.weights().get(0).accept(new OfStart());
    }

    /** The name of a new lane with this start, different from those in {@code taken}. */
    public String free(InitializerSpec start, Collection<String> taken) {
        return free(ofStart(start), taken);
    }

    /**
     * The name of a copy of the lane with this name, different from those in {@code taken}: with a number, or the next
     * one.
     */
    public String another(String name, Collection<String> taken) {
        return free(withoutNumber(name), taken);
    }

    private String free(String name, Collection<String> taken) {
        String next = name;
        for (int number = 2; taken.contains(next); number++) {
            next = words.get("name.numbered", name, Integer.toString(number));
        }
        return next;
    }

    private boolean titleFollows(ExperimentSpec before, ExperimentSpec after) {
        String title = before.title();
        if (title.strip().isEmpty() || !title.equals(after.title())) {
            return false;
        }
        return title.equals(title(before)) || presetTitles.contains(title) && !tellsTheSame(before, after);
    }

    /** Whether the subject of a preset is unchanged: data, networks, starts except for the seed, and batches. */
    private static boolean tellsTheSame(ExperimentSpec before, ExperimentSpec after) {
        return before.data().kind().equals(after.data().kind())
                && before.runs().size() == after.runs().size()
                && same(before, after, RunSpec::network)
                && same(before, after, run -> run.initializer().withSeed(0))
                && same(before, after, run -> run.training().batch());
    }

    private static boolean same(ExperimentSpec one, ExperimentSpec other, Function<RunSpec, ?> part) {
        for (int i = 0; i < one.runs().size(); i++) {
            if (!Objects.equals(
                    part.apply(one.runs().get(i)), part.apply(other.runs().get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** A title made of the lanes' names and the data, such as {@code Zero against Random on XOR}. */
    public String title(ExperimentSpec spec) {
        List<String> names = spec.runs().stream().map(RunSpec::name).toList();
        String data = ofData(spec.data().source());
        int last = names.size() - 1;
        return switch (names.size()) {
            case 1 -> words.get("title.one", names.get(0), data);
            case 2 -> words.get("title.two", names.get(0), names.get(1), data);
            default -> words.get("title.more", words.list(names.subList(0, last)), names.get(last), data);
        };
    }

    /** The name of data: of samples in a file, the name of the file. */
    public String ofData(SampleSource source) {
        if (source instanceof SampleSource.InFile samples) {
            int folder =
                    Math.max(samples.path().lastIndexOf('/'), samples.path().lastIndexOf('\\'));
            return VisibleText.of(samples.path().substring(folder + 1));
        }
        return words.get("data.kind." + source.kind());
    }

    private final class OfStart implements LayerInitializer.Visitor<String> {
        @Override
        public String zero(Zero zero) {
            return words.get("lane.kind.zero");
        }

        @Override
        public String constant(Constant constant) {
            return constant.value() == 0
                    ? zero(new Zero())
                    : words.get("name.constant", Numbers.tick(constant.value()));
        }

        @Override
        public String uniform(Uniform uniform) {
            return words.get("name.uniform", Numbers.tick(uniform.min()), Numbers.tick(uniform.max()));
        }

        @Override
        public String normal(Normal normal) {
            String spread = Numbers.tick(normal.sd());
            return normal.mean() == 0
                    ? words.get("name.normal", spread)
                    : words.get("name.normalAbout", Numbers.tick(normal.mean()), spread);
        }

        @Override
        public String varianceScaling(VarianceScaling scaled) {
            return scaled(scaled);
        }

        @Override
        public String orthogonal(Orthogonal orthogonal) {
            return scaled(orthogonal);
        }

        @Override
        public String identity(Identity identity) {
            return scaled(identity);
        }

        @Override
        public String sparse(Sparse sparse) {
            return words.get("lane.named." + sparse.kind());
        }

        @Override
        public String explicitWeights(ExplicitWeights given) {
            return words.get("name.given");
        }

        @Override
        public String explicitBiases(ExplicitBiases given) {
            throw new IllegalStateException("biases do not fill weights");
        }

        private String scaled(Scaled scaled) {
            String name = words.get("lane.named." + scaled.kind());
            return scaled.gain() == 1 ? name : words.get("figure.start.scaled", name, Numbers.tick(scaled.gain()));
        }
    }
}
