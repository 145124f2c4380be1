/** The panel of settings: data, network, initializers, training. */
package symmetrylab.view.settings;
