//! The threads on which the door works.
//!
//! A pool in which any free thread takes what comes spreads the clinic over as many of the C library's heaps as it has
//! threads, and each heap keeps what was once needed there: with 50,000 patients the program grew by 10 to 40 MB at each
//! unlocking. Here the thread that was there first works whenever it is free.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

/// No window asks for more at once: a long import takes one, a backup another.
const MOST: usize = 4;

type Job = Box<dyn FnOnce() + Send>;

/// Threads that are begun when they are needed, and stay.
#[derive(Default)]
pub(crate) struct Hands(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    threads: Vec<Sender<Job>>,
    free: BinaryHeap<Reverse<usize>>,
    waiting: VecDeque<Job>,
}

impl Hands {
    /// Does this beside the window, which never waits; nothing if it broke off.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Option<T> {
        let (tell, mut hear) = tauri::async_runtime::channel(1);
        // Who asked may be gone when it is done.
        self.give(Box::new(move || drop(tell.try_send(work()))));
        hear.recv().await
    }

    fn give(&self, job: Job) {
        let mut state = held(&self.0);
        let thread = state.free.pop().map(|Reverse(thread)| thread);
        match thread.or_else(|| self.begin(&mut state)) {
            // A thread that was begun hears until the program ends.
            Some(thread) => drop(state.threads.get(thread).map(|to| to.send(job))),
            // Nobody would ever come to it: whoever asked hears that it broke off.
            None if state.threads.is_empty() => drop(job),
            None => state.waiting.push_back(job),
        }
    }

    fn begin(&self, state: &mut State) -> Option<usize> {
        let number = state.threads.len();
        if number == MOST {
            return None;
        }
        let (give, take) = channel();
        let all = self.0.clone();
        let thread = thread::Builder::new().name(format!("door {number}"));
        thread.spawn(move || work(number, &take, &all)).ok()?;
        state.threads.push(give);
        Some(number)
    }
}

fn work(number: usize, jobs: &Receiver<Job>, all: &Mutex<State>) {
    while let Ok(mut job) = jobs.recv() {
        loop {
            // One call that breaks off takes no thread along.
            drop(catch_unwind(AssertUnwindSafe(job)));
            let mut state = held(all);
            match state.waiting.pop_front() {
                Some(next) => job = next,
                None => break state.free.push(Reverse(number)),
            }
        }
    }
}

fn held(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::Barrier;
    use std::thread::ThreadId;
    use std::time::Duration;

    use tauri::async_runtime::block_on;

    use super::*;

    fn where_is(hands: &Hands) -> Option<ThreadId> {
        // A thread is free a moment after it has answered.
        thread::sleep(Duration::from_millis(20));
        block_on(hands.run(|| thread::current().id()))
    }

    #[test]
    fn what_comes_one_after_the_other_is_done_on_one_thread() {
        let hands = Hands::default();
        let first = where_is(&hands);
        assert!(first.is_some());
        for _ in 0..5 {
            assert_eq!(where_is(&hands), first);
        }
    }

    #[test]
    fn what_comes_at_once_does_not_wait_and_more_than_that_is_done_in_turn() {
        let hands = Hands::default();
        let all_here = Arc::new(Barrier::new(MOST));
        let (tell, hear) = channel();
        for _ in 0..MOST * 3 {
            let (here, tell) = (all_here.clone(), tell.clone());
            hands.give(Box::new(move || {
                here.wait();
                tell.send(thread::current().id()).unwrap();
            }));
        }
        drop(tell);
        let done: Vec<ThreadId> = hear.iter().take(MOST * 3).collect();
        assert_eq!(done.len(), MOST * 3);
        assert_eq!(held(&hands.0).threads.len(), MOST);
    }

    #[test]
    fn what_breaks_off_is_told_and_takes_no_thread_along() {
        let hands = Hands::default();
        let first = where_is(&hands);
        let broke = block_on(hands.run(|| assert_eq!(1, 2, "broke off")));
        assert_eq!(broke, None);
        assert_eq!(where_is(&hands), first);
    }
}
