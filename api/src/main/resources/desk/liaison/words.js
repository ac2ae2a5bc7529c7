// The words of the liaison's pages, which others do not load.
import { learn } from '../words.js';
import zh from '../words/liaison-zh.js';
import en from '../words/liaison-en.js';
import stepsZh from '../words/steps-zh.js';
import stepsEn from '../words/steps-en.js';

learn(zh, en);
learn(stepsZh, stepsEn);
