import { app, protocol } from 'electron';
import { appSchemePrivileges } from './app-address';
import { runDesktop } from './desktop';
import { readOptions } from './options';

/** The desktop shell. What is in this file must happen before Electron is ready, so before anything is awaited. */

protocol.registerSchemesAsPrivileged([appSchemePrivileges]);
app.enableSandbox();

// Unpackaged, the program's own folder comes first.
const words = process.argv.slice(app.isPackaged ? 1 : 2);
const commandLine = { words, folder: process.cwd() };
const options = readOptions(commandLine, process.env);
if (options.config !== null) app.setPath('userData', options.config);

// The command line goes along by itself: Chromium reorders the one that it passes on.
if (app.requestSingleInstanceLock(commandLine)) void runDesktop(options);
else app.quit();
