export default Object.values(
  import.meta.glob<string>('../../../../assets/locales/es/*.ftl', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
