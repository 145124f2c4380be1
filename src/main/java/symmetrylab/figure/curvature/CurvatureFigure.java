package symmetrylab.figure.curvature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import symmetrylab.analysis.curvature.Curvature;
import symmetrylab.analysis.curvature.EigenPair;
import symmetrylab.analysis.curvature.Spectrum;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.plane.LossField;
import symmetrylab.analysis.plane.LossPlane.Place;
import symmetrylab.analysis.plane.LossSurface;
import symmetrylab.analysis.plane.PlaneChoice;
import symmetrylab.analysis.plane.PlaneKind;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.LayeredFigure;
import symmetrylab.figure.draw.NumberTable;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Tabular;
import symmetrylab.figure.scales.Curvatures;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;

/**
 * The curvature of the loss: the eigenvalues of the Hessian at the state shown, or the loss on a plane through the
 * parameters with the path of the run.
 *
 * @param scene the lane
 * @param spot the eigenvalues, if they are shown and known
 * @param surface the loss on a plane, if it is shown and known
 * @param range of the eigenvalues, or of the losses with shades of their own, that the lanes show; empty if unknown
 */
public record CurvatureFigure(
        Scene scene, Optional<Curvatures.Spot> spot, Optional<Curvatures.Surface> surface, Range range)
        implements LayeredFigure, Tabular {

    /** The curvature of a lane, as far as its scales know it. */
    public static CurvatureFigure of(Scene scene) {
        RunHistory lane = scene.history();
        Curvatures known = scene.scales().curvatures();
        Optional<PlaneChoice> plane = planeOf(scene.plots());
        return new CurvatureFigure(
                scene,
                plane.isPresent() ? Optional.empty() : known.spot(lane, scene.now()),
                plane.flatMap(chosen -> known.surface(lane, chosen, scene.now())),
                plane.map(chosen -> LossShades.range(known.fields(chosen, scene.step())))
                        .orElseGet(() -> known.eigenvalues(scene.step())));
    }

    /** The plane that is chosen; absent if the eigenvalues are. */
    public static Optional<PlaneChoice> planeOf(PlotView view) {
        if (view.has(PlotOption.CURVATURE_EIGENVECTORS)) {
            return Optional.of(new PlaneChoice(PlaneKind.EIGENVECTORS, view.eigenvectors()));
        } else if (view.has(PlotOption.CURVATURE_PATH)) {
            return Optional.of(PlaneChoice.of(PlaneKind.PATH));
        }
        return view.has(PlotOption.CURVATURE_LANES) ? Optional.of(PlaneChoice.of(PlaneKind.LANES)) : Optional.empty();
    }

    private FigureStyle style() {
        return scene.style();
    }

    /** The part of a plane that is the same at every step. */
    private record Ground(PlanePicture picture) implements Figure {
        @Override
        public void paint(Pen pen, double width, double height) {
            picture.paintGround(pen, width, height);
        }
    }

    @Override
    public List<Layer> layers(double width, double height) {
        Optional<PlaneChoice> plane = planeOf(scene.plots());
        if (plane.isEmpty()) {
            return List.of(new Layer(spectrum(), 0, width));
        }
        Optional<LossSurface> known = surface.flatMap(Curvatures.Surface::surface);
        if (known.isEmpty()) {
            String reason = surface.isPresent()
                    ? style().words()
                            .get("figure.plane.none." + plane.get().kind().word())
                    : style().words().get("figure.curvature.computing");
            CurvatureSentence sentence = new CurvatureSentence(reason, reason);
            String title = style().words().get("figure.plane.title");
            return List.of(new Layer(
                    new SpectrumPicture(Optional.empty(), range, EigenPair.USUAL, sentence, title, style()), 0, width));
        }
        PlanePicture picture = new PlanePicture(
                known.get(), surface.orElseThrow().step(), scene.plots().eigenvectors(), range, style());
        Parameters now = scene.history().recording().parameters(scene.now());
        Figure mark = (pen, w, h) -> {
            if (now.isFinite()) {
                picture.paintNow(pen, known.get().place(now), w, h);
            }
        };
        return List.of(new Layer(new Ground(picture), 0, width), new Layer(mark, 0, width));
    }

    private SpectrumPicture spectrum() {
        String title = style().words().get("plot.curvature");
        if (spot.isEmpty()) {
            String computing = style().words().get("figure.curvature.computing");
            return new SpectrumPicture(
                    Optional.empty(),
                    range,
                    EigenPair.USUAL,
                    new CurvatureSentence(computing, computing),
                    title,
                    style());
        }
        Curvature curvature = spot.get().curvature();
        CurvatureSentence sentence = CurvatureSentence.of(
                curvature, scene.history().recording().plan().architecture(), style().words());
        boolean late = spot.get().step() != scene.now();
        return new SpectrumPicture(
                curvature instanceof Spectrum known ? Optional.of(known) : Optional.empty(),
                range,
                scene.plots().eigenvectors(),
                sentence,
                late
                        ? style().words()
                                .get(
                                        "figure.curvature.atStep",
                                        Numbers.count(spot.get().step()))
                        : title,
                style());
    }

    /** The number of the eigenvalue at a pixel of a picture of this size, from 0, the lowest; absent beside the bars. */
    public OptionalInt eigenvalueAt(double x, double y, double width, double height) {
        return isSpectrum() ? spectrum().at(x, y, width, height) : OptionalInt.empty();
    }

    private boolean isSpectrum() {
        return planeOf(scene.plots()).isEmpty();
    }

    /** An eigenvalue in words. */
    public String said(int number) {
        return style().words()
                .get(
                        "figure.curvature.said",
                        Numbers.count(number + 1),
                        Numbers.count(eigenvalueCount()),
                        CurvatureSentence.number(
                                known().orElseThrow().eigenvalues().get(number)));
    }

    /** The number of eigenvalues shown; 0 if there are none. */
    public int eigenvalueCount() {
        return isSpectrum() ? known().map(found -> found.eigenvalues().size()).orElse(0) : 0;
    }

    private Optional<Spectrum> known() {
        return spot.map(Curvatures.Spot::curvature)
                .filter(Spectrum.class::isInstance)
                .map(Spectrum.class::cast);
    }

    @Override
    public NumberTable table() {
        Optional<LossSurface> plane = surface.flatMap(Curvatures.Surface::surface);
        return plane.map(this::table).orElseGet(this::eigenvalues);
    }

    private NumberTable eigenvalues() {
        Vec values = known().map(Spectrum::eigenvalues).orElseGet(() -> Vec.filled(0, 0));
        double[][] rows = new double[values.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {i + 1, values.get(i)};
        }
        return table(List.of("number", "eigenvalue"), rows);
    }

    /** The places of the path on the plane, then the losses on it, row by row from below. */
    private NumberTable table(LossSurface plane) {
        LossField field = plane.field();
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < plane.steps().size(); i++) {
            Place place = plane.path().get(i);
            rows.add(new double[] {plane.steps().get(i), place.x(), place.y(), Double.NaN});
        }
        for (int row = 0; row < field.nodes(); row++) {
            for (int column = 0; column < field.nodes(); column++) {
                double x = field.atColumn(column);
                rows.add(new double[] {Double.NaN, x, field.atRow(row), field.at(row, column)});
            }
        }
        return table(List.of("step", "across", "up", "loss"), rows.toArray(double[][]::new));
    }

    private NumberTable table(List<String> columns, double[][] rows) {
        List<String> names = columns.stream()
                .map(name -> style().words().get("figure.curvature.table." + name))
                .toList();
        return new NumberTable(
                names,
                Mat.ofRowMajor(
                        rows.length,
                        names.size(),
                        Stream.of(rows).flatMapToDouble(Arrays::stream).toArray()));
    }
}
