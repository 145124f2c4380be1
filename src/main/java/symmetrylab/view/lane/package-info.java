/** The lanes: their graphs, plots and state, and pointing at what they show. Knows nothing of the inspector. */
package symmetrylab.view.lane;
