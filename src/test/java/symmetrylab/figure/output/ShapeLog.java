package symmetrylab.figure.output;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.scene.Scene;

/** A pen that records the drawn shapes, in the picture's own pixels. */
final class ShapeLog implements Pen {

    /** The red of small wrong signs. */
    static final Ink RED = Palette.LIGHT.states().diverged();

    /** A drawn path. */
    record Drawn(Path path, Stroke stroke) {}

    final List<Drawn> paths;
    final List<Ink> fills;
    final List<Ink> discs;
    final List<InkGrid> grids;
    private final double originX;
    private final double originY;

    ShapeLog() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), 0, 0);
    }

    private ShapeLog(
            List<Drawn> paths, List<Ink> fills, List<Ink> discs, List<InkGrid> grids, double originX, double originY) {
        this.paths = paths;
        this.fills = fills;
        this.discs = discs;
        this.grids = grids;
        this.originX = originX;
        this.originY = originY;
    }

    /** The shapes that {@code scene}'s picture draws into a box at (50, 50) of this width. */
    static ShapeLog of(Scene scene, double width) {
        ShapeLog log = new ShapeLog();
        OutputPicture picture =
                OutputPictures.of(scene, OutputDetail.all(scene.style().text()));
        picture.paint(log, new Box(50, 50, width, width * OutputPictures.aspect(scene)));
        return log;
    }

    /** The signs of wrong answers: the crosses around small signs, or the discs of the badges on large ones. */
    int wrongSigns(Ink badge) {
        int crosses = paths.stream()
                .filter(drawn -> drawn.stroke().ink().equals(RED))
                .mapToInt(drawn -> points(drawn.path()).size() / 4)
                .sum();
        return crosses > 0
                ? crosses
                : (int) discs.stream().filter(badge::equals).count();
    }

    /** The ends of all straight pieces of a path. */
    static List<double[]> points(Path path) {
        List<double[]> points = new ArrayList<>();
        path.visit(new Path.Visitor() {
            @Override
            public void moveTo(double x, double y) {
                points.add(new double[] {x, y});
            }

            @Override
            public void lineTo(double x, double y) {
                points.add(new double[] {x, y});
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                throw new IllegalStateException("a curve among straight lines");
            }

            @Override
            public void close() {}
        });
        return points;
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {}

    @Override
    public void path(Path path, Stroke stroke) {
        paths.add(new Drawn(path.placed(1, originX, originY), stroke));
    }

    @Override
    public void fill(Path path, Ink ink) {
        fills.add(ink);
    }

    @Override
    public void disc(double centerX, double centerY, double radius, Ink ink) {
        discs.add(ink);
    }

    @Override
    public void circle(double centerX, double centerY, double radius, Stroke stroke) {}

    @Override
    public void rectangle(double x, double y, double width, double height, double radius, Ink ink) {}

    @Override
    public void frame(double x, double y, double width, double height, double radius, Stroke stroke) {}

    @Override
    public void grid(double x, double y, double width, double height, InkGrid grid) {
        grids.add(grid);
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {}

    @Override
    public void area(double x, double y, double width, double height, Figure figure) {
        figure.paint(new ShapeLog(paths, fills, discs, grids, originX + x, originY + y), width, height);
    }
}
