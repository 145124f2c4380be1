package symmetrylab.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetrylab.export.image.FigureImage;
import symmetrylab.export.image.PictureSize;
import symmetrylab.export.numbers.CsvTable;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.NumberTable;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.json.NumberText;
import symmetrylab.viewmodel.window.PlotCopies;

/** Copies of plots, made by the writers of files. */
final class FilePlotCopies implements PlotCopies {

    /** Whole numbers below it are written without a point. */
    private static final double WHOLE = 1e15;

    @Override
    public int[] pixels(Figure figure, int width, int height, int scale) {
        int[] colors = FigureImage.opaque(new PictureSize(width, height, scale))
                .paint(figure)
                .pixels();
        return Arrays.stream(colors).map(color -> color | 0xff000000).toArray();
    }

    @Override
    public String csv(NumberTable table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.names());
        Mat numbers = table.numbers();
        for (int i = 0; i < numbers.rows(); i++) {
            List<String> cells = new ArrayList<>();
            for (int j = 0; j < numbers.columns(); j++) {
                cells.add(cell(numbers.get(i, j)));
            }
            rows.add(cells);
        }
        return CsvTable.textOf(rows);
    }

    /** Steps are whole numbers. */
    private static String cell(double number) {
        if (Double.isNaN(number)) {
            return "";
        }
        return number == Math.rint(number) && Math.abs(number) < WHOLE
                ? Long.toString((long) number)
                : NumberText.of(number);
    }
}
