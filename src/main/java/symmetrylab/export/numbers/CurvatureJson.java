package symmetrylab.export.numbers;

import symmetrylab.analysis.curvature.Curvature;
import symmetrylab.analysis.curvature.Spectrum;
import symmetrylab.spec.json.JsonBuilder;

/** The curvature at a run's last state in the JSON of {@code run}. */
final class CurvatureJson implements Curvature.Visitor<JsonBuilder> {

    private CurvatureJson() {}

    static JsonBuilder of(Curvature curvature) {
        return curvature.accept(new CurvatureJson());
    }

    @Override
    public JsonBuilder spectrum(Spectrum spectrum) {
        return new JsonBuilder()
                .put("status", "known")
                .put("verdict", spectrum.verdict().token())
                .put("smallest", spectrum.smallest())
                .put("largest", spectrum.largest())
                .put("negative", spectrum.negative())
                .put("zero", spectrum.zero())
                .put("positive", spectrum.positive())
                .put("zero_within", spectrum.zeroWithin())
                .put("eigenvalues", spectrum.eigenvalues());
    }

    @Override
    public JsonBuilder atKink(Curvature.AtKink at) {
        return new JsonBuilder()
                .put("status", "kink")
                .put("layer", at.kink().layer() + 1)
                .put("neuron", at.kink().neuron() + 1)
                .put("sample", at.kink().sample() + 1);
    }

    @Override
    public JsonBuilder tooLarge(Curvature.TooLarge large) {
        return new JsonBuilder()
                .put("status", "too_large")
                .put("parameters", large.parameters())
                .put("samples", large.samples())
                .put("bytes", large.bytes());
    }

    @Override
    public JsonBuilder notFinite(Curvature.NotFinite not) {
        return new JsonBuilder().put("status", "not_finite");
    }
}
