package symmetrylab.view.lane;

import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import symmetrylab.analysis.curvature.EigenPair;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.viewmodel.lane.PlotsViewModel;
import symmetrylab.words.Words;

/**
 * The menus of the two eigenvectors on whose plane the loss is shown: those at both ends, and those next to the chosen
 * one, by which every one is reached.
 */
final class EigenvectorMenus {

    /** The number of eigenvectors offered at each end. */
    private static final int ENDS = 6;

    private final PlotsViewModel plots;
    private final Words words;
    private final Menu across;
    private final Menu up;
    private int size;
    private EigenPair pair = EigenPair.USUAL;

    EigenvectorMenus(PlotsViewModel plots, Words words) {
        this.plots = plots;
        this.words = words;
        across = new Menu(words.get("plots.eigenvector.across"));
        across.setId("eigenvector-across");
        up = new Menu(words.get("plots.eigenvector.up"));
        up.setId("eigenvector-up");
    }

    List<Menu> menus() {
        return List.of(across, up);
    }

    /** Offers the eigenvectors of a Hessian of {@code newSize}, at least 2, and selects those shown. */
    void show(int newSize, EigenPair now) {
        if (newSize != size || !now.equals(pair)) {
            size = newSize;
            pair = now;
            EigenPair.Numbers numbers = now.in(size);
            fill(across, numbers.across(), rank -> plots.eigenvectorsProperty()
                    .get()
                    .withAcross(rank));
            fill(up, numbers.up(), rank -> plots.eigenvectorsProperty().get().withUp(rank));
        }
    }

    private void fill(Menu menu, int chosen, IntFunction<EigenPair> choosing) {
        TreeSet<Integer> offered = new TreeSet<>();
        for (int i = 0; i < ENDS; i++) {
            offered.addAll(List.of(i, size - 1 - i));
        }
        offered.addAll(List.of(chosen - 10, chosen - 1, chosen, chosen + 1, chosen + 10));
        offered.removeIf(number -> number < 0 || number >= size);
        menu.getItems().clear();
        for (int number : offered.descendingSet()) {
            RadioMenuItem item = new RadioMenuItem(name(number));
            item.setId(menu.getId() + (number + 1));
            item.setSelected(number == chosen);
            item.setOnAction(event -> {
                item.setSelected(true);
                plots.eigenvectorsProperty().set(choosing.apply(EigenPair.rank(number, size)));
            });
            menu.getItems().add(item);
        }
    }

    private String name(int number) {
        String text = Numbers.count(number + 1);
        return number == 0
                ? words.get("plots.eigenvector.lowest", text)
                : number == size - 1 ? words.get("plots.eigenvector.highest", text) : text;
    }
}
