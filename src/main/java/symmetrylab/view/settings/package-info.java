/** The panel of settings: data, network, initializers, training. Knows nothing of what is drawn. */
package symmetrylab.view.settings;
