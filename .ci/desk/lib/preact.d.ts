// The one file of the library that the desk loads: Preact, its hooks and htm. The types are those of the npm package preact.
import { VNode } from 'preact';
export { Component, createContext, h, render } from 'preact';
export { useCallback, useContext, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
export function html(strings: TemplateStringsArray, ...values: unknown[]): VNode<any>;
