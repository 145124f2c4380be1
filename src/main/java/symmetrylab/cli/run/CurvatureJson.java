package symmetrylab.cli.run;

import symmetrylab.analysis.curvature.Curvature;
import symmetrylab.analysis.curvature.Spectrum;
import symmetrylab.spec.json.JsonBuilder;

/** The curvature at a run's last state in the JSON of {@code run}. */
final class CurvatureJson {

    private CurvatureJson() {}

    static JsonBuilder of(Curvature curvature) {
        if (curvature instanceof Spectrum spectrum) {
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
        } else if (curvature instanceof Curvature.AtKink at) {
            return new JsonBuilder()
                    .put("status", "kink")
                    .put("layer", at.kink().layer() + 1)
                    .put("neuron", at.kink().neuron() + 1)
                    .put("sample", at.kink().sample() + 1);
        } else if (curvature instanceof Curvature.TooLarge large) {
            return new JsonBuilder()
                    .put("status", "too_large")
                    .put("parameters", large.parameters())
                    .put("samples", large.samples())
                    .put("bytes", large.bytes());
        } else if (curvature instanceof Curvature.NotFinite) {
            return new JsonBuilder().put("status", "not_finite");
        }
        throw new IllegalArgumentException("no JSON for " + curvature);
    }
}
