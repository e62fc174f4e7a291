// Making and using passkeys: asks the browser, then sends what it answers with the form.
(() => {
    const { step, button, field } = document.currentScript.dataset;
    const options = JSON.parse(document.getElementById("passkey-data").textContent);
    const press = document.getElementById(button);
    const answer = document.getElementById(field);
    const trouble = document.getElementById("passkey-trouble");
    const ask = {
        make: () => window.webauthnJSON.create(options.creation_options),
        use: () => window.webauthnJSON.get(options.request_options),
    }[step];

    press.addEventListener("click", async () => {
        trouble.hidden = true;
        try {
            answer.value = JSON.stringify(await ask());
        } catch {
            trouble.hidden = false;
            press.focus();
            return;
        }
        answer.form.submit();
    });
})();
