#!/usr/bin/env node
import { runCommand } from './program.js'

// A reader that has gone is noticed where something is printed (`print`); without this it would end the process.
process.stdout.on('error', () => {})
process.stderr.on('error', () => {})

process.exitCode = await runCommand(process.argv.slice(2), process)
