//! The window's types are the door's.

use std::path::Path;

/// `SATCHEL_WRITE_BINDINGS=1` writes the file instead.
#[test]
fn the_window_knows_every_command() {
    let file = Path::new(&std::env::var_os("CARGO_MANIFEST_DIR").unwrap())
        .join("../../../ui/src/lib/bindings.ts");
    let fresh = clinic::door::typescript();
    if std::env::var_os("SATCHEL_WRITE_BINDINGS").is_some() {
        std::fs::write(&file, &fresh).unwrap();
    }
    let committed = std::fs::read_to_string(&file)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    assert!(
        committed == fresh,
        "ui/src/lib/bindings.ts is not what the door says: SATCHEL_WRITE_BINDINGS=1 writes it"
    );
}
