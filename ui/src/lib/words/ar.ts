export default Object.values(
  import.meta.glob<string>('../../../../assets/locales/ar/*.ftl', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
