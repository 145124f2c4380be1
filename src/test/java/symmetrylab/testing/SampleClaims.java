package symmetrylab.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimCase;
import symmetrylab.claims.ClaimRunner;
import symmetrylab.claims.ClaimSource;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Rule;
import symmetrylab.claims.Rule.Relation;
import symmetrylab.claims.Trial;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.viewmodel.claims.ClaimsViewModel;
import symmetrylab.words.Words;

/** Three claims that take no time: the first and the third hold, the second does not. */
public final class SampleClaims {

    /** Measures a figure with which the claim holds. */
    public static final Trial HOLDS = experiment -> Measurement.of(Figures.of("any", 1));

    /** Measures a figure with which it does not. */
    public static final Trial FAILS = experiment -> Measurement.of(Figures.of("any", 0));

    /** Two cases, from an exam note. */
    public final Claim first = claim("same-features", 2, HOLDS, ClaimSource.EXAM_NOTE);

    /** Three cases, from an exam note and an FAQ. */
    public final Claim second = claim("same-gradient", 3, FAILS, ClaimSource.EXAM_NOTE, ClaimSource.FAQ);

    /** One case, from threads. */
    public final Claim third = claim("one-neuron", 1, HOLDS, ClaimSource.THREADS);

    private final QueuedBackground background = new QueuedBackground();

    /** The background in which these claims are measured. */
    public QueuedBackground background() {
        return background;
    }

    /** A view model of the three. */
    public ClaimsViewModel model() {
        return model(first, second, third);
    }

    /** A view model of other claims. */
    public ClaimsViewModel model(Claim... all) {
        ClaimRunner runner = new ClaimRunner(new FolderTexts(Path.of("")), 2);
        return new ClaimsViewModel(List.of(all), runner, background, Words.english());
    }

    /** Measures what was asked for. */
    public void measure(ClaimsViewModel claims) {
        background.drain();
        claims.pull(0);
    }

    /** A claim with the words of {@code id}, which holds where the figure {@code any} is 1. */
    public static Claim claim(String id, int cases, Trial trial, ClaimSource... sources) {
        ClaimCase.Factor number = new ClaimCase.Factor(
                "number",
                IntStream.range(0, cases)
                        .mapToObj(i -> new ClaimCase.Value(i + "", experiment -> experiment))
                        .toList());
        Rule rule = Rule.when("any", Relation.EQUAL, 1).alone();
        return new Claim(id, List.of(sources), ClaimCase.all(ExperimentSpec.DEFAULT, number), trial, rule);
    }
}
