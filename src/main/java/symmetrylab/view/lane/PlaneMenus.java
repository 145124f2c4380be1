package symmetrylab.view.lane;

import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import symmetrylab.figure.scene.PlaneFeatures;
import symmetrylab.viewmodel.lane.PlotsViewModel;
import symmetrylab.words.Words;

/** The menus of the two features over which the function is shown. */
final class PlaneMenus {

    private final PlotsViewModel plots;
    private final Menu across;
    private final Menu up;
    private List<String> features = List.of();

    PlaneMenus(PlotsViewModel plots, Words words) {
        this.plots = plots;
        across = new Menu(words.get("plots.function.across"));
        across.setId("function-across");
        up = new Menu(words.get("plots.function.up"));
        up.setId("function-up");
    }

    List<Menu> menus() {
        return List.of(across, up);
    }

    /** Offers these features and selects those shown. */
    void show(List<String> names, PlaneFeatures now) {
        if (!names.equals(features)) {
            features = List.copyOf(names);
            fill(across, feature -> plots.plane(features).withAcross(feature));
            fill(up, feature -> plots.plane(features).withUp(feature));
        }
        select(across, now.across());
        select(up, now.up());
    }

    private void fill(Menu menu, IntFunction<PlaneFeatures> chosen) {
        menu.getItems().clear();
        for (int i = 0; i < features.size(); i++) {
            int feature = i;
            RadioMenuItem item = new RadioMenuItem(features.get(i));
            item.setId(menu.getId() + (i + 1));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> {
                item.setSelected(true);
                plots.choosePlane(features, chosen.apply(feature));
            });
            menu.getItems().add(item);
        }
    }

    private static void select(Menu menu, int feature) {
        for (int i = 0; i < menu.getItems().size(); i++) {
            MenuItem item = menu.getItems().get(i);
            ((RadioMenuItem) item).setSelected(i == feature);
        }
    }
}
