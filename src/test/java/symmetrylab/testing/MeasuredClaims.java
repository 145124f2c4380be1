package symmetrylab.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symmetrylab.claims.CaseResult;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimResult;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Rule;
import symmetrylab.claims.Trial;
import symmetrylab.claims.said.Claims;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.words.Text;

/**
 * The claims with what was measured of them once, for tests that cannot wait for the measurement: of each case the figures
 * in its rule, and the curves of the plot in some points.
 */
public final class MeasuredClaims {

    /** The file, as a resource. */
    public static final String FILE = "/symmetrylab/claims-measured.txt";

    private static final int POINTS = 13;
    private static final String LEFT_OUT = "left-out";

    private final Map<String, List<String>> lines = new HashMap<>();

    /** Reads the file. */
    public MeasuredClaims() {
        try (InputStream in = MeasuredClaims.class.getResourceAsStream(FILE)) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : all.split("\n")) {
                String[] parts = line.split(" ", 2);
                lines.computeIfAbsent(parts[0], id -> new ArrayList<>()).add(parts[1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All claims, each of which measures at once what the file says. */
    public List<Claim> all() {
        return Claims.all().stream().map(this::measured).toList();
    }

    private Claim measured(Claim claim) {
        List<String> known = lines.getOrDefault(claim.id(), List.of());
        if (known.size() != claim.cases().size()) {
            throw new IllegalStateException("measure " + claim.id() + " anew: see MeasureClaimsTest");
        }
        Map<ExperimentSpec, Measurement> measured = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            measured.put(claim.cases().get(i).experiment(), measurement(known.get(i)));
        }
        Trial trial = experiment -> measured.get(experiment.spec());
        return new Claim(claim.id(), claim.sources(), claim.cases(), trial, claim.rule());
    }

    private static Measurement measurement(String line) {
        Map<String, Double> figures = new LinkedHashMap<>();
        List<Curve> curves = new ArrayList<>();
        for (String word : line.split(" ")) {
            String[] parts = word.split("=");
            if (word.equals(LEFT_OUT)) {
                return Measurement.leftOut(new Figures(figures), Text.of("claim.leftOut.neverLeft"));
            }
            if (parts.length == 2) {
                figures.put(parts[0], Double.parseDouble(parts[1]));
            } else {
                curves.add(new Curve(parts[0], parts[1], numbers(parts[2]), numbers(parts[3])));
            }
        }
        Measurement all = Measurement.of(new Figures(figures));
        return new Measurement(all.figures(), curves, all.leftOut());
    }

    private static Vec numbers(String words) {
        return Vec.of(List.of(words.split(",")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray());
    }

    /** The lines of the file for a result; of several cases each has the curve {@code shown} only. */
    public static List<String> lines(ClaimResult result, String shown) {
        return result.cases().stream()
                .map(each -> result.claim().id() + " " + line(result, each, shown))
                .toList();
    }

    private static String line(ClaimResult result, CaseResult each, String shown) {
        if (!each.counts()) {
            return LEFT_OUT;
        }
        List<String> words = new ArrayList<>();
        Figures figures = each.measurement().figures();
        for (Rule.Condition condition : result.claim().rule().conditions()) {
            words.add(condition.figure() + "=" + figures.get(condition.figure()));
            condition.other().ifPresent(other -> words.add(other + "=" + figures.get(other)));
        }
        boolean isAlone = result.cases().size() == 1;
        for (Curve curve : each.measurement().curves()) {
            if (isAlone || curve.name().equals(shown)) {
                words.add(words(curve));
            }
        }
        return words.stream().distinct().collect(Collectors.joining(" "));
    }

    private static String words(Curve curve) {
        int last = curve.places().size() - 1;
        List<Integer> kept = IntStream.range(0, POINTS)
                .map(i -> (int) Math.round((double) i * last / (POINTS - 1)))
                .distinct()
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        for (int i = kept.size() - 2; i > 0; i--) {
            double value = curve.values().get(kept.get(i));
            if (value == curve.values().get(kept.get(i - 1))
                    && value == curve.values().get(kept.get(i + 1))) {
                kept.remove(i);
            }
        }
        return String.join("=", curve.name(), curve.axis(), words(curve.places(), kept), words(curve.values(), kept));
    }

    private static String words(Vec numbers, List<Integer> kept) {
        return kept.stream().map(i -> rounded(numbers.get(i))).collect(Collectors.joining(","));
    }

    private static String rounded(double number) {
        double rough = Double.isFinite(number)
                ? BigDecimal.valueOf(number).round(new MathContext(4)).doubleValue()
                : number;
        return rough == Math.rint(rough) && Math.abs(rough) < 1e6
                ? Long.toString((long) rough)
                : Double.toString(rough);
    }
}
