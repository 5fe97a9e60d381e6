<?php
/** The page, with what index.php found out. This is the file to rewrite in the look of your site; all that is printed goes through h(). */
declare(strict_types=1);

namespace JauapForm;

defined(__NAMESPACE__ . '\\ENDPOINT') || exit; // Not a page by itself.

$words = WORDS[$lang];
$receipt = isset($_GET['receipt']) ? ($_SESSION['jauap']['receipt'] ?? []) : [];
$issues = $outcome['issues'] ?? [];
$problem = isset($outcome['problem']) ? $words['problems'][$outcome['problem']] : '';
$word = fn (string $path): string => isset($issues[$path]) ? $words['issues'][$issues[$path]] ?? $words['issues']['other'] : '';
$label = fn (string $path): string => rtrim($words[substr(strrchr(".$path", '.'), 1)] ?? $path, '?');
$value = fn (string $name): string => is_string($typed[$name] ?? null) ? $typed[$name] : '';
$invalid = fn (string $path): string => isset($issues[$path]) ? 'true' : 'false';
$checked = fn (bool $is): string => $is ? 'checked' : '';
$other = $lang === 'kk' ? 'ru' : 'kk';
?>
<!doctype html>
<html lang="<?= h($lang) ?>">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title><?= h(($problem ? $words['error'] . ': ' : '') . $words['title']) ?></title>
  <link rel="stylesheet" href="form.css">
</head>
<body>
<main>
  <p><a href="?lang=<?= h($other) ?>" lang="<?= h($other) ?>" hreflang="<?= h($other) ?>"><?= h(WORDS[$other]['name']) ?></a></p>
  <h1><?= h($words['title']) ?></h1>
<?php if ($receipt): ?>
  <section class="notice" tabindex="-1" autofocus aria-labelledby="accepted">
    <h2 id="accepted"><?= h($words['accepted']) ?></h2>
    <dl>
      <dt><?= h($words['number']) ?></dt><dd><?= h($receipt['number']) ?></dd>
<?php if (isset($receipt['code'])): ?>
      <dt><?= h($words['code']) ?></dt><dd class="code"><?= h(grouped($receipt['code'])) ?></dd>
<?php endif ?>
      <dt><?= h($words['due']) ?></dt><dd><?= h(date_words($receipt['due'], $words)) ?></dd>
    </dl>
    <p><?= h($words['keep']) ?></p>
    <form method="post" action="?lang=<?= h($lang) ?>">
      <input type="hidden" name="token" value="<?= h($_SESSION['jauap']['token']) ?>">
      <button name="done" value="yes"><?= h($words['done']) ?></button>
    </form>
  </section>
<?php else: ?>
  <p><?= h($words['lead']) ?></p>
<?php if ($problem): ?>
  <div class="notice problem" role="alert" tabindex="-1" autofocus>
    <p><?= h($problem) ?></p>
<?php if ($issues): ?>
    <ul>
<?php foreach ($issues as $path => $code): ?>
      <li><a href="#<?= h($path) ?>"><?= h($label($path) . ': ' . $word($path)) ?></a></li>
<?php endforeach ?>
    </ul>
<?php endif ?>
<?php if ($outcome['request'] ?? ''): ?>
    <p><?= h($words['request'] . ': ' . $outcome['request']) ?></p>
<?php endif ?>
  </div>
<?php endif ?>
  <form method="post" action="?lang=<?= h($lang) ?>" novalidate>
    <input type="hidden" name="token" value="<?= h($_SESSION['jauap']['token']) ?>">
    <div class="trap" aria-hidden="true">
      <label><?= h($words['trap']) ?> <input name="website" tabindex="-1" autocomplete="off"></label>
    </div>
    <fieldset id="kind" aria-describedby="kind-error">
      <legend><?= h($words['kind']) ?></legend>
      <p class="error" id="kind-error"><?= h($word('kind')) ?></p>
<?php foreach (KINDS as $kind): ?>
      <label class="check">
        <input type="radio" name="kind" value="<?= h($kind) ?>" <?= h($checked($value('kind') === $kind)) ?>>
        <span><?= h($words['kinds'][$kind]) ?></span>
      </label>
<?php endforeach ?>
    </fieldset>
<?php foreach (['text' => TEXT_MAX, 'place' => PLACE_MAX] as $name => $max): ?>
    <div class="field">
      <label for="<?= h($name) ?>"><?= h($words[$name]) ?></label>
      <p class="hint" id="<?= h($name) ?>-hint"><?= h($words["$name hint"]) ?></p>
      <p class="error" id="<?= h($name) ?>-error"><?= h($word($name)) ?></p>
      <textarea id="<?= h($name) ?>" name="<?= h($name) ?>" rows="<?= h($name === 'text' ? '8' : '2') ?>" maxlength="<?= h((string) $max) ?>"
        aria-describedby="<?= h("$name-hint $name-error") ?>" aria-invalid="<?= h($invalid($name)) ?>"><?= h("\n" . $value($name)) ?></textarea>
    </div>
<?php endforeach ?>
<?php foreach (['processing', 'publication'] as $name): ?>
    <p class="error" id="<?= h($name) ?>-error"><?= h($word("consent.$name")) ?></p>
    <label class="check">
      <input type="checkbox" id="consent.<?= h($name) ?>" name="consent[<?= h($name) ?>]" value="yes" aria-describedby="<?= h($name) ?>-error"
        aria-invalid="<?= h($invalid("consent.$name")) ?>" <?= h($checked(($typed['consent'][$name] ?? '') === 'yes')) ?>>
      <span><?= h($words[$name]) ?></span>
    </label>
<?php endforeach ?>
    <p><?= h($words['not formal']) ?> <?= h($words['danger']) ?></p>
    <button><?= h($words['send']) ?></button>
  </form>
<?php endif ?>
</main>
</body>
</html>
