/** The lanes: their graphs, plots and states, and pointing at their parts. */
package symmetrylab.view.lane;
