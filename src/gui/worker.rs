//! Long computations on a thread of their own: the newest question is answered, older ones are stopped, and the last
//! answer stays to be shown greyed until the next one is there.

use eframe::egui::Context;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// A computation that follows a question.
pub struct Worker<Q, A> {
    running: Option<Running<Q, A>>,
    last: Option<(Q, A)>,
}

struct Running<Q, A> {
    question: Q,
    progress: Progress,
    answer: Receiver<A>,
}

/// What a computation tells while it runs, and hears.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    done: Arc<AtomicU32>,
    is_stopped: Arc<AtomicBool>,
}

/// Where the answer to the newest question stands.
pub enum Followed<'a, A> {
    /// It is there.
    Fresh(&'a A),
    /// It is being computed; the number done so far, and the last answer to an older question.
    Running(u32, Option<&'a A>),
    /// Nobody computes it yet; the last answer to an older question.
    Waiting(Option<&'a A>),
}

impl<Q, A> Default for Worker<Q, A> {
    fn default() -> Self {
        Self { running: None, last: None }
    }
}

impl Progress {
    /// Tells how much is done; says whether to go on.
    pub fn go_on(&self, done: u32) -> bool {
        self.done.store(done, Ordering::Relaxed);
        !self.is_stopped.load(Ordering::Relaxed)
    }
}

impl<Q: PartialEq + Clone, A: Send + 'static> Worker<Q, A> {
    /// Follows a question: a new one is computed as soon as `may_start`, and what is computed for an older one stops.
    /// `begin` takes what the computation needs; it is asked only when one starts.
    pub fn follow<C: FnOnce(&Progress) -> A + Send + 'static>(
        &mut self,
        ctx: &Context,
        question: &Q,
        may_start: bool,
        begin: impl FnOnce() -> C,
    ) -> Followed<'_, A> {
        self.collect();
        let is_answered = self.last.as_ref().is_some_and(|(asked, _)| asked == question);
        let is_running = self.running.as_ref().is_some_and(|running| running.question == *question);
        if !is_answered && !is_running {
            self.stop();
            if may_start {
                self.running = start(ctx, question, begin());
            }
        }
        let last = self.last.as_ref().map(|(_, answer)| answer);
        match (&self.running, last) {
            (_, Some(answer)) if is_answered => Followed::Fresh(answer),
            (Some(running), last) => Followed::Running(running.progress.done.load(Ordering::Relaxed), last),
            (None, last) => Followed::Waiting(last),
        }
    }

    /// Stops what is being computed; the last answer stays.
    pub fn stop(&mut self) {
        if let Some(running) = self.running.take() {
            running.progress.is_stopped.store(true, Ordering::Relaxed);
        }
    }

    fn collect(&mut self) {
        let Some(running) = self.running.take() else { return };
        match running.answer.try_recv() {
            Ok(answer) => self.last = Some((running.question, answer)),
            Err(TryRecvError::Empty) => self.running = Some(running),
            // A thread that ended without an answer gives none; the question is asked again.
            Err(TryRecvError::Disconnected) => {}
        }
    }
}

fn start<Q: Clone, A: Send + 'static>(
    ctx: &Context,
    question: &Q,
    compute: impl FnOnce(&Progress) -> A + Send + 'static,
) -> Option<Running<Q, A>> {
    let (sender, answer) = channel();
    let progress = Progress::default();
    let (told, ctx) = (progress.clone(), ctx.clone());
    let thread = std::thread::Builder::new().name("analysis".to_owned()).spawn(move || {
        let _ = sender.send(compute(&told));
        ctx.request_repaint();
    });
    thread.ok().map(|_| Running { question: question.clone(), progress, answer })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Follows until the answer is there.
    fn answer(worker: &mut Worker<u32, u32>, question: u32) -> u32 {
        loop {
            if let Followed::Fresh(answer) =
                worker.follow(&Context::default(), &question, true, || move |_: &Progress| question * 2)
            {
                return *answer;
            }
            std::thread::yield_now();
        }
    }

    #[test]
    fn the_newest_question_is_answered_and_the_last_answer_stays_until_then() {
        let mut worker = Worker::default();
        assert_eq!(answer(&mut worker, 3), 6);
        let waiting = worker.follow(&Context::default(), &4, false, || |_: &Progress| 8);
        assert!(matches!(waiting, Followed::Waiting(Some(6))));
        assert_eq!(answer(&mut worker, 4), 8);
    }

    #[test]
    fn a_computation_for_an_older_question_is_stopped() {
        let (sender, stopped) = channel();
        let mut worker = Worker::<u32, u32>::default();
        let ctx = Context::default();
        let _ = worker.follow(&ctx, &1, true, || {
            move |progress: &Progress| {
                while progress.go_on(7) {
                    std::thread::yield_now();
                }
                let _ = sender.send(());
                0
            }
        });
        assert_eq!(answer(&mut worker, 2), 4);
        assert_eq!(stopped.recv(), Ok(()), "the first one ended because it was stopped");
    }
}
