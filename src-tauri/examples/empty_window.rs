//! A Tauri window that shows nothing: the memory of Satchel's own window is compared with it.

use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() -> tauri::Result<()> {
    tauri::Builder::<tauri::Wry>::new()
        .setup(|app| {
            let nothing = "about:blank".parse().map(WebviewUrl::External)?;
            WebviewWindowBuilder::new(app, "empty", nothing)
                .inner_size(1280.0, 800.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}
