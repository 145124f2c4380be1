package symmetrylab.view;

/** What the buttons of the top and the keys can ask of the window. */
interface Actions {

    void open();

    void save();

    void saveAs();

    void export();

    void toggleTheme();

    void togglePresenting();

    void showKeys();
}
