import { defineConfig } from 'vite';

export default defineConfig({ build: { lib: { entry: 'worker.js', formats: ['iife'], name: 'worker' } } });
