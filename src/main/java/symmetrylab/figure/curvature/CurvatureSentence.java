package symmetrylab.figure.curvature;

import symmetrylab.analysis.curvature.Curvature;
import symmetrylab.analysis.curvature.Curvature.AtKink;
import symmetrylab.analysis.curvature.Curvature.NotFinite;
import symmetrylab.analysis.curvature.Curvature.TooLarge;
import symmetrylab.analysis.curvature.Spectrum;
import symmetrylab.figure.draw.NeuronNames;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.nn.Architecture;
import symmetrylab.spec.json.NumberText;
import symmetrylab.words.Words;

/**
 * What the curvature at a state says.
 *
 * @param full the whole sentence
 * @param brief a short form
 */
record CurvatureSentence(String full, String brief) {

    /** The sentence on a state of {@code network}. */
    static CurvatureSentence of(Curvature curvature, Architecture network, Words words) {
        return curvature.accept(new Curvature.Visitor<>() {
            @Override
            public CurvatureSentence spectrum(Spectrum spectrum) {
                return CurvatureSentence.of(spectrum, words);
            }

            @Override
            public CurvatureSentence atKink(AtKink at) {
                String neuron =
                        NeuronNames.hidden(network, at.kink().layer(), at.kink().neuron());
                return new CurvatureSentence(
                        words.get("figure.curvature.kink", neuron, at.kink().sample() + 1),
                        words.get("figure.curvature.kink.brief"));
            }

            @Override
            public CurvatureSentence tooLarge(TooLarge large) {
                return new CurvatureSentence(
                        words.get(
                                "figure.curvature.tooLarge",
                                Numbers.count(large.parameters()),
                                Numbers.count(large.samples())),
                        words.get("figure.curvature.tooLarge.brief"));
            }

            @Override
            public CurvatureSentence notFinite(NotFinite not) {
                String lost = words.get("figure.curvature.lost");
                return new CurvatureSentence(lost, lost);
            }
        });
    }

    private static CurvatureSentence of(Spectrum spectrum, Words words) {
        int all = spectrum.eigenvalues().size();
        String lowest = number(spectrum.smallest());
        String highest = number(spectrum.largest());
        return switch (spectrum.verdict()) {
            case NOT_STATIONARY ->
                new CurvatureSentence(
                        words.get("figure.curvature.moving", number(spectrum.gradientNorm()), spectrum.negative(), all),
                        words.get("figure.curvature.moving.brief"));
            case MINIMUM ->
                new CurvatureSentence(
                        words.get("figure.curvature.minimum", all, lowest),
                        words.get("figure.curvature.minimum.brief"));
            case FLAT ->
                new CurvatureSentence(
                        spectrum.zero() == all
                                ? words.get("figure.curvature.zero", all)
                                : words.get("figure.curvature.flat", spectrum.zero(), all, highest),
                        words.get("figure.curvature.flat.brief", spectrum.zero(), all));
            case SADDLE ->
                new CurvatureSentence(
                        words.get("figure.curvature.saddle", spectrum.negative(), all, lowest),
                        words.get("figure.curvature.saddle.brief", spectrum.negative(), all));
            case MAXIMUM ->
                new CurvatureSentence(
                        words.get("figure.curvature.maximum", spectrum.negative(), all),
                        words.get("figure.curvature.maximum.brief"));
        };
    }

    /** A number with two digits. */
    static String number(double value) {
        return Numbers.tick(Double.isFinite(value) ? NumberText.rounded(value, 2) : value);
    }
}
