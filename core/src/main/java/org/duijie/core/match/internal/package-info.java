/** The engine: compile, price, plan, improve, prove, explain. Not exported. */
@NullMarked
package org.duijie.core.match.internal;

import org.jspecify.annotations.NullMarked;
